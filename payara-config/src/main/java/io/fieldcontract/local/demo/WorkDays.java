package io.fieldcontract.local.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/** The days on which reps work: weekdays that are no holiday of a United States company. */
final class WorkDays {
  private WorkDays() {}

  /**
   * How busy the day is against a usual one: 0 at weekends and on holidays, less in summer and
   * before New Year.
   */
  static double weight(LocalDate day) {
    if (day.getDayOfWeek() == SATURDAY
        || day.getDayOfWeek() == SUNDAY
        || holidays(day.getYear()).contains(day)) {
      return 0;
    }
    return switch (day.getMonth()) {
      case JULY -> 0.85;
      case AUGUST -> 0.8;
      case DECEMBER -> day.getDayOfMonth() > 19 ? 0.6 : 1;
      default -> 1;
    };
  }

  /** The days off of a year; those with a fixed date are kept on the nearest weekday. */
  static Set<LocalDate> holidays(int year) {
    LocalDate thanksgiving =
        LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY));
    return Set.of(
        LocalDate.of(year, Month.JANUARY, 1),
        LocalDate.of(year, Month.JANUARY, 1).with(dayOfWeekInMonth(3, MONDAY)),
        LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
        observed(LocalDate.of(year, Month.JUNE, 19)),
        observed(LocalDate.of(year, Month.JULY, 4)),
        LocalDate.of(year, Month.SEPTEMBER, 1).with(dayOfWeekInMonth(1, MONDAY)),
        thanksgiving,
        thanksgiving.plusDays(1),
        observed(LocalDate.of(year, Month.DECEMBER, 25)));
  }

  private static LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }
}
