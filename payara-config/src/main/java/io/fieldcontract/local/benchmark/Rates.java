package io.fieldcontract.local.benchmark;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a load came to.
 *
 * @param perSecond requests or transactions a second
 * @param p50Millis half of them took no longer
 * @param p99Millis 99 of 100 took no longer
 */
record Rates(double perSecond, double p50Millis, double p99Millis) {

  /** The rates of requests that took so many microseconds each, within that time. */
  static Rates of(long[] micros, Duration duration) {
    if (micros.length == 0) {
      return new Rates(0, 0, 0);
    }
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    return new Rates(
        sorted.length / (duration.toMillis() / 1e3),
        percentile(sorted, 50),
        percentile(sorted, 99));
  }

  /** The nearest rank, in milliseconds. */
  private static double percentile(long[] sorted, int percent) {
    int rank = (int) Math.ceil(sorted.length * percent / 100.0);
    return sorted[rank - 1] / 1e3;
  }
}
