package io.fieldcontract.local.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

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
        || holidays(day.getYear()).containsKey(day)) {
      return 0;
    }
    return switch (day.getMonth()) {
      case JULY -> 0.85;
      case AUGUST -> 0.8;
      case DECEMBER -> day.getDayOfMonth() > 19 ? 0.6 : 1;
      default -> 1;
    };
  }

  /**
   * The days off of a year with their names; those with a fixed date are kept on the nearest
   * weekday.
   */
  static Map<LocalDate, String> holidays(int year) {
    LocalDate thanksgiving =
        LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY));
    LocalDate january = LocalDate.of(year, Month.JANUARY, 1);
    return Map.of(
        january,
        "New Year",
        january.with(dayOfWeekInMonth(3, MONDAY)),
        "Martin Luther King Day",
        LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
        "Memorial Day",
        observed(LocalDate.of(year, Month.JUNE, 19)),
        "Juneteenth",
        observed(LocalDate.of(year, Month.JULY, 4)),
        "Independence Day",
        LocalDate.of(year, Month.SEPTEMBER, 1).with(dayOfWeekInMonth(1, MONDAY)),
        "Labor Day",
        thanksgiving,
        "Thanksgiving",
        thanksgiving.plusDays(1),
        "Day after Thanksgiving",
        observed(LocalDate.of(year, Month.DECEMBER, 25)),
        "Christmas");
  }

  private static LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }
}
