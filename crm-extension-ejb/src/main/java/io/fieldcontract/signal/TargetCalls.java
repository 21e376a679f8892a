package io.fieldcontract.signal;

import io.fieldcontract.calendar.OutsideCalendar;
import io.fieldcontract.measure.Trend;
import io.fieldcontract.measure.WorkingDays;
import io.fieldcontract.territory.Tier;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How often a target is called on, and was; only targets that have been in the territory since the
 * first of both windows began.
 *
 * @param lastCall in both windows; null when there was none
 */
public record TargetCalls(UUID hcp, Tier tier, Windows windows, Trend trend, LocalDate lastCall) {

  /** The first days of the last working days, and of those before that they are compared with. */
  public record Windows(LocalDate recentFrom, LocalDate earlierFrom) {

    /** Those that end today; empty where the calendar does not hold them. */
    public static Optional<Windows> of(WorkingDays days, LocalDate today) {
      try {
        return Optional.of(
            new Windows(
                days.startOfLast(Trend.RECENT_DAYS, today),
                days.startOfLast(Trend.RECENT_DAYS + Trend.EARLIER_DAYS, today)));
      } catch (OutsideCalendar e) {
        return Optional.empty();
      }
    }
  }
}
