package io.fieldcontract.local.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that is the same for the same seed, purpose and number. Each thing throws its own dice, so
 * that any of them can be made again alone and in any order, and a million of them need no memory.
 */
final class Dice {
  /** What the dice are thrown for; the order is part of the data, so new ones go to the end. */
  enum Purpose {
    HCO,
    HCP,
    AFFILIATION,
    TARGET,
    CALLS,
    DAY,
    CALL,
    METRIC,
    PRIMARY_SALES,
    SECONDARY_SALES,
    PEOPLE,
    REQUESTS,
    FLAGS,
    FLAG_PHOTOS,
    STATEMENTS,
    DISPUTES,
    SALES_PLAN
  }

  private final SplittableRandom random;

  private Dice(long state) {
    random = new SplittableRandom(state);
  }

  /** The dice of one numbered thing. */
  static Dice of(long seed, Purpose purpose, long number) {
    return new Dice(mix(mix(seed + purpose.ordinal()) + number));
  }

  /** Spreads a number over all 64 bits; different numbers stay different. */
  static long mix(long number) {
    long z = number + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** From 0 to below 1. */
  double unit() {
    return random.nextDouble();
  }

  /** True with the given probability. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  /** From {@code low} to below {@code high}. */
  double between(double low, double high) {
    return low + unit() * (high - low);
  }

  /** Bell-shaped around 0, from -3 to 3, most of it from -1 to 1. */
  double bell() {
    return 2 * (unit() + unit() + unit()) - 3;
  }

  /** The number rounded up or down so that many such numbers keep their sum. */
  int round(double number) {
    return (int) Math.floor(number + unit());
  }

  /** One of a list, all equally likely. */
  <T> T one(List<T> list) {
    return list.get((int) (unit() * list.size()));
  }

  /** An index of {@code weights}, likely by its weight. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = (int) (unit() * sum);
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no weight is positive");
  }
}
