package io.fieldcontract.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of time, half open.
 *
 * @param from the first moment in it
 * @param until the first moment after it
 */
public record Interval(Instant from, Instant until) {

  /** Refuses to end before it begins; one without length is empty. */
  public Interval {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
    }
  }

  /** Its length in elapsed time. */
  public Duration length() {
    return Duration.between(from, until);
  }

  /** Whether no moment is in it. */
  public boolean isEmpty() {
    return from.equals(until);
  }

  /** What both have in common: one interval, or none. */
  public List<Interval> overlap(Interval other) {
    Instant start = later(from, other.from);
    Instant end = earlier(until, other.until);
    return start.isBefore(end) ? List.of(new Interval(start, end)) : List.of();
  }

  /** What of this is not in the other: this, or at most two parts of it in order. */
  public List<Interval> minus(Interval other) {
    if (overlap(other).isEmpty()) {
      return List.of(this);
    }
    return Stream.of(
            new Interval(from, later(from, other.from)),
            new Interval(earlier(until, other.until), until))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
