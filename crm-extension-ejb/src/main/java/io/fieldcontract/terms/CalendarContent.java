package io.fieldcontract.terms;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.calendar.Holiday;
import io.fieldcontract.calendar.WorkingHours;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a version of a calendar says, as it is sent and stored.
 *
 * @param zoneId of the tz database
 * @param lastYear the last year whose holidays are known, included
 * @param week ranges such as 09:00-17:30 by weekday; a weekday that is missing is free
 * @param holidays in the order of their dates
 */
public record CalendarContent(
    String name,
    String zoneId,
    int firstYear,
    int lastYear,
    Map<DayOfWeek, List<String>> week,
    List<DayOff> holidays) {

  /**
   * A holiday.
   *
   * @param hours when people work all the same, such as 09:00-12:00; as a rule none
   */
  public record DayOff(LocalDate date, String name, List<String> hours) {

    /** Hours that are left out are none. */
    public DayOff {
      hours = hours == null ? List.of() : List.copyOf(hours);
    }
  }

  /** Puts days in order. */
  public CalendarContent {
    week = new TreeMap<>(week);
    holidays =
        holidays.stream().sorted((one, other) -> one.date().compareTo(other.date())).toList();
  }

  /**
   * That no year is left out between those held and those from one to another.
   *
   * @throws Problem INVALID_INPUT
   */
  void mustConnectTo(int from, int to) {
    if (from > lastYear + 1 || to < firstYear - 1 || from > to) {
      throw invalid("fromYear", "toYear");
    }
  }

  /**
   * The same with more holidays, which take the place of others on their dates, and with the years
   * from one to another held too.
   */
  CalendarContent with(List<DayOff> more, int from, int to) {
    Map<LocalDate, DayOff> days = new TreeMap<>();
    holidays.forEach(day -> days.put(day.date(), day));
    more.forEach(day -> days.put(day.date(), day));
    return new CalendarContent(
        name,
        zoneId,
        Math.min(firstYear, from),
        Math.max(lastYear, to),
        week,
        List.copyOf(days.values()));
  }

  /**
   * The calendar to reckon with.
   *
   * @throws Problem INVALID_INPUT naming what no calendar can be made of
   */
  public BusinessCalendar calendar(CalendarId id, int number) {
    if (!ZoneId.getAvailableZoneIds().contains(zoneId)) {
      throw invalid("zoneId");
    }
    if (firstYear > lastYear) {
      throw invalid("firstYear", "lastYear");
    }
    Map<DayOfWeek, List<WorkingHours>> hours = new HashMap<>();
    week.forEach((day, ranges) -> hours.put(day, hours(ranges, "week." + day)));
    if (hours.values().stream().allMatch(List::isEmpty)) {
      throw invalid("week");
    }
    return new BusinessCalendar(
        id, number, ZoneId.of(zoneId), hours, byDate(), firstYear, lastYear);
  }

  private Map<LocalDate, Holiday> byDate() {
    Map<LocalDate, Holiday> byDate = new HashMap<>();
    for (DayOff day : holidays) {
      String field = "holidays." + day.date();
      int year = day.date().getYear();
      Holiday holiday = new Holiday(day.name(), hours(day.hours(), field));
      if (year < firstYear || year > lastYear || byDate.put(day.date(), holiday) != null) {
        throw invalid(field);
      }
    }
    return byDate;
  }

  /** Whether the ranges can be those of one day. */
  static boolean areHours(List<String> ranges) {
    try {
      hours(ranges);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<WorkingHours> hours(List<String> ranges, String field) {
    if (!areHours(ranges)) {
      throw invalid(field);
    }
    return hours(ranges);
  }

  private static List<WorkingHours> hours(List<String> ranges) {
    return WorkingHours.ofDay(ranges.stream().map(WorkingHours::parse).toList());
  }

  private static Problem invalid(String... fields) {
    return new Problem(ProblemType.INVALID_INPUT, fields);
  }
}
