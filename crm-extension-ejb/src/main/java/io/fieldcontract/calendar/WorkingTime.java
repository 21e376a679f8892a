package io.fieldcontract.calendar;

import java.time.Duration;

/**
 * An amount of working time. It is measured in elapsed time inside working hours, but is never
 * mistaken for elapsed time, which is a {@link Duration} of its own.
 */
public record WorkingTime(Duration value) implements Comparable<WorkingTime> {

  /** No time. */
  public static final WorkingTime NONE = new WorkingTime(Duration.ZERO);

  /** Refuses a negative amount. */
  public WorkingTime {
    if (value.isNegative()) {
      throw new IllegalArgumentException("working time below zero: " + value);
    }
  }

  /** The working time that intervals of nothing but working time add up to. */
  public static WorkingTime of(Iterable<Interval> intervals) {
    Duration sum = Duration.ZERO;
    for (Interval interval : intervals) {
      sum = sum.plus(interval.length());
    }
    return new WorkingTime(sum);
  }

  /** The sum. */
  public WorkingTime plus(WorkingTime other) {
    return new WorkingTime(value.plus(other.value));
  }

  /** The difference; refused when it were negative. */
  public WorkingTime minus(WorkingTime other) {
    return new WorkingTime(value.minus(other.value));
  }

  /** So many per cent of it, to the nanosecond below. */
  public WorkingTime share(int percent) {
    return new WorkingTime(value.multipliedBy(percent).dividedBy(100));
  }

  @Override
  public int compareTo(WorkingTime other) {
    return value.compareTo(other.value);
  }
}
