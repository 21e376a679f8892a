package io.fieldcontract.platform.outbox;

import java.time.Duration;

/** How often and when an event that could not be told is tried again. */
final class Retries {

  /** After so many tries it is dead: it waits for ops, and later events of its object with it. */
  static final int MOST = 10;

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int FACTOR = 4;

  private Retries() {}

  /** The time to wait after so many tries, 1 and more: a second, four times longer each time. */
  static Duration delay(int tries) {
    Duration delay = Duration.ofSeconds(1);
    for (int i = 1; i < tries && delay.compareTo(LONGEST) < 0; i++) {
      delay = delay.multipliedBy(FACTOR);
    }
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
