package io.fieldcontract.sla;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.calendar.Calendars.at;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.sla.Allowance.WorkingDays;
import java.util.UUID;

/** Clocks for tests, and what happens to them, told in a line. */
final class Clocks {

  /** 48 hours, 10 working days, a warning at four fifths. */
  static final SlaPolicy POLICY = policy(1, 10);

  private Clocks() {}

  static SlaPolicy policy(int version, int days) {
    return new SlaPolicy(
        new PolicyId(new UUID(0, 2)),
        version,
        SlaPolicy.ACKNOWLEDGE_WITHIN,
        new WorkingDays(days),
        80);
  }

  static Terms terms(Promise promise, BusinessCalendar calendar) {
    return new Terms(promise, POLICY, calendar);
  }

  /** The clock on resolving what was filed in Berlin. */
  static SlaClock filed(String moment) {
    return SlaClock.start(terms(Promise.RESOLVE, BERLIN), at(BERLIN, moment));
  }

  /** The clock on acknowledging what was filed in Berlin. */
  static SlaClock unseen(String moment) {
    return SlaClock.start(terms(Promise.ACKNOWLEDGE, BERLIN), at(BERLIN, moment));
  }

  /** After {@code pause 11-06 16:00; resume 11-09 10:00; settle …; stop …}. */
  static SlaClock after(SlaClock clock, String story) {
    SlaClock now = clock;
    for (String act : story.split("; ?")) {
      now = act.isEmpty() ? now : act(now, act.split(" ", 2));
    }
    return now;
  }

  private static SlaClock act(SlaClock clock, String[] act) {
    var moment = at(clock.terms().calendar(), act[1]);
    return switch (act[0]) {
      case "pause" -> clock.pause(moment);
      case "resume" -> clock.resume(moment);
      case "settle" -> clock.settle(moment);
      case "stop" -> clock.stop(moment);
      default -> throw new IllegalArgumentException(act[0]);
    };
  }
}
