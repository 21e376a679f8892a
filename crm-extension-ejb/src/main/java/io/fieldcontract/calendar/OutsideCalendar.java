package io.fieldcontract.calendar;

import java.time.LocalDate;

/** A calendar was asked about a date of a year that it does not hold: nobody knows its holidays. */
public class OutsideCalendar extends RuntimeException {

  private final CalendarId calendar;
  private final LocalDate date;

  OutsideCalendar(BusinessCalendar calendar, LocalDate date) {
    super(
        "%s is not in %d to %d, the years of calendar %s, version %d"
            .formatted(
                date,
                calendar.firstYear(),
                calendar.lastYear(),
                calendar.id().value(),
                calendar.version()));
    this.calendar = calendar.id();
    this.date = date;
  }

  /** Which calendar. */
  public CalendarId calendar() {
    return calendar;
  }

  /** The date that it was asked about. */
  public LocalDate date() {
    return date;
  }
}
