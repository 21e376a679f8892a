package io.fieldcontract.platform.outbox;

import java.time.Duration;

/**
 * How events are taken: those that wait for nobody many at a time, and beside them, one by one,
 * those whose handlers wait for somebody else's server.
 */
enum Pace {
  QUICK(20, Duration.ofMinutes(1)),
  SLOW(1, Duration.ofMinutes(10));

  private final int most;
  private final Duration lease;

  Pace(int most, Duration lease) {
    this.most = most;
    this.lease = lease;
  }

  /** At most so many at a time. */
  int most() {
    return most;
  }

  /** For so long the node that took them has them for itself. */
  Duration lease() {
    return lease;
  }
}
