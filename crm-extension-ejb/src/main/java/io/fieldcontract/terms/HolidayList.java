package io.fieldcontract.terms;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.terms.CalendarContent.DayOff;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holidays as somebody pastes them: a line each, {@code date;name} or {@code date;name;hours}.
 * Dates as 2026-12-24 or 24.12.2026; hours as 09:00-12:00, several separated by commas.
 */
final class HolidayList {

  private static final int LONGEST_NAME = 120;
  private static final List<DateTimeFormatter> DATES =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, strict("dd.MM.uuuu"), strict("d.M.uuuu"));

  private final int from;
  private final int to;
  private final List<DayOff> days = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();

  private HolidayList(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** What is wrong with a line. */
  enum Fault {
    NOT_A_DATE,
    YEAR_NOT_HELD,
    DATE_TWICE,
    BAD_NAME,
    NOT_HOURS
  }

  /** A line that is no holiday, counted from 1. */
  record RowError(int line, Fault fault) {}

  /**
   * All of them, of the years from one to another.
   *
   * @throws Problem HOLIDAY_LIST_INVALID with every line at fault
   */
  static List<DayOff> read(String text, int from, int to) {
    HolidayList list = new HolidayList(from, to);
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        list.add(i + 1, lines[i].strip().split("\\s*;\\s*", -1));
      }
    }
    if (!list.errors.isEmpty()) {
      throw new Problem(ProblemType.HOLIDAY_LIST_INVALID, "list").with("rows", list.errors);
    }
    return list.days;
  }

  private void add(int line, String[] parts) {
    LocalDate date = date(parts[0]);
    List<String> hours = parts.length > 2 ? hours(parts[2]) : List.of();
    Fault fault = fault(date, parts.length > 1 ? parts[1] : "", hours);
    if (fault == null) {
      days.add(new DayOff(date, parts[1], hours));
    } else {
      errors.add(new RowError(line, fault));
    }
  }

  private Fault fault(LocalDate date, String name, List<String> hours) {
    if (date == null) {
      return Fault.NOT_A_DATE;
    }
    if (date.getYear() < from || date.getYear() > to) {
      return Fault.YEAR_NOT_HELD;
    }
    if (!seen.add(date)) {
      return Fault.DATE_TWICE;
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      return Fault.BAD_NAME;
    }
    return CalendarContent.areHours(hours) ? null : Fault.NOT_HOURS;
  }

  private static LocalDate date(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeException e) {
        // perhaps the next one
      }
    }
    return null;
  }

  private static List<String> hours(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.split("\\s*,\\s*", -1));
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
