package io.fieldcontract.terms;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.sla.Promise;
import io.fieldcontract.sla.SlaClock;
import io.fieldcontract.sla.SlaPolicy;
import io.fieldcontract.sla.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The clocks of something that could be filed, explained; nothing is stored. */
public record Diagnosis(ClockExplanation acknowledge, ClockExplanation resolve) {

  /** A pause; to is null of one that has not ended. */
  public record Pause(Instant from, Instant to) {}

  /**
   * Of something filed at a moment, with the pauses that there were since.
   *
   * @throws Problem INVALID_INPUT naming a pause that is not after what was before it
   * @throws io.fieldcontract.calendar.OutsideCalendar when it is due in a year that is not held
   */
  public static Diagnosis of(
      BusinessCalendar calendar,
      SlaPolicy policy,
      Instant filedAt,
      List<Pause> pauses,
      Locale language) {
    SlaClock acknowledge =
        SlaClock.start(new Terms(Promise.ACKNOWLEDGE, policy, calendar), filedAt);
    SlaClock resolve = SlaClock.start(new Terms(Promise.RESOLVE, policy, calendar), filedAt);
    Instant last = filedAt;
    for (int i = 0; i < pauses.size(); i++) {
      Pause pause = pauses.get(i);
      boolean open = pause.to() == null && i == pauses.size() - 1;
      if (pause.from().isBefore(last) || !(open || isAfter(pause.to(), pause.from()))) {
        throw new Problem(ProblemType.INVALID_INPUT, "pauses[%d]".formatted(i));
      }
      resolve = resolve.pause(pause.from());
      resolve = open ? resolve : resolve.resume(pause.to());
      last = pause.to();
    }
    return new Diagnosis(
        ClockExplanation.of(acknowledge, language), ClockExplanation.of(resolve, language));
  }

  private static boolean isAfter(Instant moment, Instant other) {
    return moment != null && moment.isAfter(other);
  }
}
