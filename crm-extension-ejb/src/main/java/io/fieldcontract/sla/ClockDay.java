package io.fieldcontract.sla;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.BusinessTime;
import io.fieldcontract.calendar.Holiday;
import io.fieldcontract.calendar.Interval;
import io.fieldcontract.calendar.WorkingTime;
import io.fieldcontract.sla.Allowance.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one day did to a clock on working days: a line of the answer to "why is it due then?".
 *
 * @param working the day's working hours, whether or not the clock ran
 * @param counted what of them used up the budget
 * @param paused what of them would have, but for a pause
 * @param holiday why the hours are not those of the weekday
 * @param left the budget at the end of the day
 */
public record ClockDay(
    LocalDate date,
    List<Interval> working,
    List<Interval> counted,
    List<Interval> paused,
    Optional<Holiday> holiday,
    WorkingTime left) {

  /** Keeps copies. */
  public ClockDay {
    working = List.copyOf(working);
    counted = List.copyOf(counted);
    paused = List.copyOf(paused);
  }

  /**
   * Every day, free ones too, from the start of a clock to its due moment or, while that is not
   * known, to the pause. None for elapsed time: that is due when it has passed since the start.
   */
  public static List<ClockDay> of(SlaClock clock) {
    return clock.terms().allowance() instanceof WorkingDays days
        ? of(clock, days.budget(clock.course(), clock.terms().calendar()))
        : List.of();
  }

  private static List<ClockDay> of(SlaClock clock, WorkingTime budget) {
    BusinessCalendar calendar = clock.terms().calendar();
    BusinessTime time = new BusinessTime(calendar, clock.course().pauses());
    Interval span = new Interval(clock.course().startedAt(), end(clock));
    List<ClockDay> days = new ArrayList<>();
    WorkingTime left = budget;
    for (LocalDate date = calendar.dateOf(span.from());
        calendar.startOf(date).isBefore(span.until());
        date = date.plusDays(1)) {
      List<Interval> counted = time.counted(date, span);
      left = left.minus(WorkingTime.of(counted));
      List<Interval> working = calendar.working(date);
      days.add(
          new ClockDay(
              date, working, counted, time.paused(date, span), calendar.holiday(date), left));
    }
    return days;
  }

  private static Instant end(SlaClock clock) {
    Course course = clock.course();
    return clock
        .dueAt()
        .or(course::pausedAt)
        .orElseGet(() -> course.pauses().get(course.pauses().size() - 1).from());
  }
}
