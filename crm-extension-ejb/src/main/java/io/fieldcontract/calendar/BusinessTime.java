package io.fieldcontract.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The working time of a calendar, less pauses: only what is in working hours and in no pause
 * counts. Pauses may come in any order, touch and overlap.
 */
public record BusinessTime(BusinessCalendar calendar, List<Interval> pauses) {

  /** Keeps a copy. */
  public BusinessTime {
    pauses = List.copyOf(pauses);
  }

  /** Without pauses. */
  public static BusinessTime of(BusinessCalendar calendar) {
    return new BusinessTime(calendar, List.of());
  }

  /**
   * The working time from one moment until another.
   *
   * @throws OutsideCalendar when a date between them is in a year that is not held
   */
  public WorkingTime between(Instant from, Instant until) {
    Interval span = new Interval(from, until);
    WorkingTime sum = WorkingTime.NONE;
    for (LocalDate date = calendar.dateOf(from);
        calendar.startOf(date).isBefore(until);
        date = date.plusDays(1)) {
      sum = sum.plus(WorkingTime.of(counted(date, span)));
    }
    return sum;
  }

  /**
   * The first moment by which so much working time has passed: the end of a range, not the
   * beginning of the next one; the given moment when it is none.
   *
   * @throws OutsideCalendar when that is in a year that is not held
   */
  public Instant plus(Instant from, WorkingTime amount) {
    Interval span = new Interval(from, Instant.MAX);
    Duration left = amount.value();
    LocalDate date = calendar.dateOf(from);
    while (!left.isZero()) {
      for (Interval piece : counted(date, span)) {
        if (left.compareTo(piece.length()) <= 0) {
          return piece.from().plus(left);
        }
        left = left.minus(piece.length());
      }
      date = date.plusDays(1);
    }
    return from;
  }

  /**
   * What of a date counts within a span, in order.
   *
   * @throws OutsideCalendar for a date of a year that is not held
   */
  public List<Interval> counted(LocalDate date, Interval span) {
    List<Interval> pieces = within(date, span);
    for (Interval pause : pauses) {
      pieces = pieces.stream().flatMap(piece -> piece.minus(pause).stream()).toList();
    }
    return pieces;
  }

  /**
   * What of a date within a span is working time, but paused, pause by pause.
   *
   * @throws OutsideCalendar for a date of a year that is not held
   */
  public List<Interval> paused(LocalDate date, Interval span) {
    List<Interval> working = within(date, span);
    return pauses.stream()
        .flatMap(pause -> working.stream().flatMap(piece -> piece.overlap(pause).stream()))
        .toList();
  }

  private List<Interval> within(LocalDate date, Interval span) {
    return calendar.working(date).stream()
        .flatMap(working -> working.overlap(span).stream())
        .toList();
  }
}
