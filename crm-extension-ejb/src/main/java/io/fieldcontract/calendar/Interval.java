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
    return parts(later(from, other.from), earlier(until, other.until)).toList();
  }

  /** What of this is not in the other: at most two intervals, in order. */
  public List<Interval> minus(Interval other) {
    return Stream.concat(
            parts(from, earlier(until, other.from)), parts(later(from, other.until), until))
        .toList();
  }

  private static Stream<Interval> parts(Instant from, Instant until) {
    return from.isBefore(until) ? Stream.of(new Interval(from, until)) : Stream.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
