package io.fieldcontract.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in per cent with one decimal, half up. */
public final class Percent {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /** A part of a whole; 0 of nothing. */
  public static BigDecimal of(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO.setScale(1)
        : of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** A part of a whole; null of nothing, where there is nothing to compare with. */
  public static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? null
        : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /** How much more a number is than another, below zero for less; null of nothing. */
  public static BigDecimal change(long from, long to) {
    return from == 0 ? null : of(BigDecimal.valueOf(to - from), BigDecimal.valueOf(from));
  }
}
