package io.fieldcontract.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calendars for tests, written down as on a shop's door. */
public final class Calendars {

  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

  /**
   * Monday to Friday with a lunch break, in Berlin; clocks changed on 29 March and 25 October 2026.
   */
  public static final BusinessCalendar BERLIN =
      of(
          "Europe/Berlin",
          "Mo-Fr 09:00-12:00 13:00-17:00",
          Map.of(
              LocalDate.of(2026, 12, 24),
              new Holiday("Christmas Eve", List.of(WorkingHours.parse("09:00-12:00"))),
              LocalDate.of(2026, 12, 25),
              Holiday.off("Christmas Day"),
              LocalDate.of(2027, 1, 1),
              Holiday.off("New Year")));

  private Calendars() {}

  /** Of the years 2026 to 2028, without holidays; the week as {@code Mo-Th 09:00-17:00; Fr …}. */
  public static BusinessCalendar of(String zone, String week) {
    return of(zone, week, Map.of());
  }

  /** Of the years 2026 to 2028. */
  public static BusinessCalendar of(String zone, String week, Map<LocalDate, Holiday> holidays) {
    CalendarId id = new CalendarId(new UUID(0, 1));
    return new BusinessCalendar(id, 1, ZoneId.of(zone), week(week), holidays, 2026, 2028);
  }

  /** Holds other years. */
  public static BusinessCalendar years(BusinessCalendar calendar, int first, int last) {
    return new BusinessCalendar(
        calendar.id(),
        calendar.version(),
        calendar.zone(),
        calendar.week(),
        calendar.holidays(),
        first,
        last);
  }

  /** The next version, with one holiday more. */
  public static BusinessCalendar with(BusinessCalendar calendar, LocalDate date, Holiday holiday) {
    Map<LocalDate, Holiday> holidays = new HashMap<>(calendar.holidays());
    holidays.put(date, holiday);
    return new BusinessCalendar(
        calendar.id(),
        calendar.version() + 1,
        calendar.zone(),
        calendar.week(),
        holidays,
        calendar.firstYear(),
        calendar.lastYear());
  }

  /** A moment of the calendar's zone, as {@code 2026-11-02 09:00}; 2026 if no year is given. */
  public static Instant at(BusinessCalendar calendar, String wall) {
    String full = wall.length() == "11-02 09:00".length() ? "2026-" + wall : wall;
    return LocalDateTime.parse(full.replace(' ', 'T')).atZone(calendar.zone()).toInstant();
  }

  /** Pauses as {@code 11-06 16:00>11-09 10:00}, parted by semicolons. */
  public static List<Interval> pauses(BusinessCalendar calendar, String text) {
    return Arrays.stream(text.split("; ?"))
        .filter(pause -> !pause.isEmpty())
        .map(pause -> pause.split(">"))
        .map(ends -> new Interval(at(calendar, ends[0]), at(calendar, ends[1])))
        .toList();
  }

  private static Map<DayOfWeek, List<WorkingHours>> week(String text) {
    Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
    for (String part : text.split("; ?")) {
      String[] words = part.split(" ");
      List<WorkingHours> hours = Arrays.stream(words).skip(1).map(WorkingHours::parse).toList();
      String[] days = words[0].split("-");
      DayOfWeek last = day(days[days.length - 1]);
      for (DayOfWeek day = day(days[0]); day != last; day = day.plus(1)) {
        week.put(day, hours);
      }
      week.put(last, hours);
    }
    return week;
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.of(DAYS.indexOf(name) + 1);
  }
}
