package io.fieldcontract.measure;

import io.fieldcontract.calendar.BusinessCalendar;
import java.time.LocalDate;

/** The dates of a calendar that have any working time. */
public record WorkingDays(BusinessCalendar calendar) {

  /** Whether the calendar knows the holidays of all dates from one to another. */
  public boolean hold(LocalDate first, LocalDate last) {
    return first.getYear() >= calendar.firstYear() && last.getYear() <= calendar.lastYear();
  }

  /**
   * How many there are from a date on, before another.
   *
   * @throws io.fieldcontract.calendar.OutsideCalendar unless they are held
   */
  public int between(LocalDate from, LocalDate before) {
    int days = 0;
    for (LocalDate date = from; date.isBefore(before); date = date.plusDays(1)) {
      days += isOne(date) ? 1 : 0;
    }
    return days;
  }

  /**
   * The first of the last so many of them, up to a date, included.
   *
   * @throws io.fieldcontract.calendar.OutsideCalendar unless they are held
   */
  public LocalDate startOfLast(int days, LocalDate last) {
    LocalDate date = last.plusDays(1);
    for (int found = 0; found < days; found += isOne(date) ? 1 : 0) {
      date = date.minusDays(1);
    }
    return date;
  }

  private boolean isOne(LocalDate date) {
    return !calendar.working(date).isEmpty();
  }
}
