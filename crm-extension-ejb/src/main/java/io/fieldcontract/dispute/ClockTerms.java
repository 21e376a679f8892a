package io.fieldcontract.dispute;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.OutsideCalendar;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.sla.Promise;
import io.fieldcontract.sla.SlaPolicy;
import io.fieldcontract.sla.Terms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the clocks of one dispute are read with.
 *
 * @param policies those that clocks are pinned to, and the current one last
 * @param calendars those of the region that clocks are pinned to, and the current one last
 * @param hours the working hours of people; nothing is looked up while an act is under way
 */
record ClockTerms(
    List<SlaPolicy> policies, List<BusinessCalendar> calendars, Map<UUID, BusinessCalendar> hours) {

  /**
   * Reckons with a calendar.
   *
   * @throws Problem OUTSIDE_CALENDAR when that leads beyond the years it holds
   */
  static <T> T within(Supplier<T> reckoning) {
    try {
      return reckoning.get();
    } catch (OutsideCalendar tooShort) {
      throw new Problem(ProblemType.OUTSIDE_CALENDAR);
    }
  }

  /** What new clocks start on. */
  Terms current(Promise promise) {
    return new Terms(
        promise, policies.get(policies.size() - 1), calendars.get(calendars.size() - 1));
  }

  /** When a person works; those of the region for null and for whom it is not known. */
  BusinessCalendar hoursOf(UUID person) {
    return person != null && hours.containsKey(person)
        ? hours.get(person)
        : calendars.get(calendars.size() - 1);
  }

  /** What a clock was started on, or put on later. */
  Terms of(ClockState clock) {
    SlaPolicy policy =
        policies.stream()
            .filter(one -> one.id().value().equals(clock.policyId()))
            .filter(one -> one.version() == clock.policyVersion())
            .findFirst()
            .orElseThrow();
    BusinessCalendar calendar =
        calendars.stream()
            .filter(one -> one.id().value().equals(clock.calendarId()))
            .filter(one -> one.version() == clock.calendarVersion())
            .findFirst()
            .orElseThrow();
    return new Terms(clock.promise(), policy, calendar);
  }
}
