package io.fieldcontract.sla;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.BusinessTime;
import io.fieldcontract.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much time a promise allows: elapsed time or working days, and never the one for the other.
 */
public sealed interface Allowance {

  /** Whether waiting for the other side stops this time. */
  boolean canBePaused();

  /**
   * When it is used up; empty if a pause began before that and has not ended.
   *
   * @throws io.fieldcontract.calendar.OutsideCalendar when that is in a year that is not held
   */
  Optional<Instant> usedUpAt(Course course, BusinessCalendar calendar);

  /** Time that passes day and night and is never paused. */
  record Elapsed(Duration time) implements Allowance {

    /** Refuses what is no time. */
    public Elapsed {
      if (time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException("no time: " + time);
      }
    }

    @Override
    public boolean canBePaused() {
      return false;
    }

    @Override
    public Optional<Instant> usedUpAt(Course course, BusinessCalendar calendar) {
      return Optional.of(course.startedAt().plus(time));
    }
  }

  /**
   * Working days of the calendar. Day 1 is the first one after the date on which the clock started;
   * the working time from that start until the end of the last day is the budget, which only
   * working time outside pauses uses up.
   */
  record WorkingDays(int days) implements Allowance {

    /** Refuses what is no time. */
    public WorkingDays {
      if (days < 1) {
        throw new IllegalArgumentException("no time: " + days + " days");
      }
    }

    /** The working time allowed. */
    public WorkingTime budget(Course course, BusinessCalendar calendar) {
      Instant start = course.startedAt();
      Instant end = calendar.endOfWorkingDay(calendar.dateOf(start), days);
      return BusinessTime.of(calendar).between(start, end);
    }

    @Override
    public boolean canBePaused() {
      return true;
    }

    @Override
    public Optional<Instant> usedUpAt(Course course, BusinessCalendar calendar) {
      BusinessTime time = new BusinessTime(calendar, course.pauses());
      Instant usedUp = time.plus(course.startedAt(), budget(course, calendar));
      return Optional.of(usedUp)
          .filter(moment -> course.pausedAt().stream().noneMatch(moment::isAfter));
    }
  }
}
