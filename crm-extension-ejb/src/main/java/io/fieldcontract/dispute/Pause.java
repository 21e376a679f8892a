package io.fieldcontract.dispute;

import io.fieldcontract.calendar.Interval;
import java.time.Instant;

/** A stretch in which a clock stood still, half open. */
public record Pause(Instant from, Instant until) {

  static Pause of(Interval interval) {
    return new Pause(interval.from(), interval.until());
  }

  Interval interval() {
    return new Interval(from, until);
  }
}
