package io.fieldcontract.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A line of a statement: its amount is what its rate makes of what was achieved. */
record StatementLine(
    String component,
    String measure,
    String unit,
    BigDecimal achieved,
    BigDecimal target,
    BigDecimal attainment,
    String rateKind,
    BigDecimal rateValue,
    BigDecimal threshold,
    BigDecimal cap,
    BigDecimal amount) {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  /** So much for each unit. */
  static StatementLine perUnit(
      String component,
      String measure,
      String unit,
      BigDecimal achieved,
      BigDecimal target,
      String value) {
    BigDecimal rate = new BigDecimal(value);
    return new StatementLine(
        component,
        measure,
        unit,
        achieved,
        target,
        attainment(achieved, target),
        "PER_UNIT",
        rate,
        null,
        null,
        cents(rate.multiply(achieved)));
  }

  /** So much on target, nothing below the threshold, no more above the cap. */
  static StatementLine onTarget(
      String component,
      String measure,
      String unit,
      BigDecimal achieved,
      BigDecimal target,
      int value,
      int threshold,
      int cap) {
    BigDecimal rate = BigDecimal.valueOf(value);
    BigDecimal attained = attainment(achieved, target);
    BigDecimal paid =
        attained.compareTo(BigDecimal.valueOf(threshold)) < 0
            ? BigDecimal.ZERO
            : attained.min(BigDecimal.valueOf(cap));
    return new StatementLine(
        component,
        measure,
        unit,
        achieved,
        target,
        attained,
        "ON_TARGET",
        rate,
        BigDecimal.valueOf(threshold),
        BigDecimal.valueOf(cap),
        cents(rate.multiply(paid).divide(PERCENT)));
  }

  /** So much, once. */
  static StatementLine once(String component, String measure, int value) {
    BigDecimal rate = BigDecimal.valueOf(value);
    return new StatementLine(
        component, measure, "USD", null, null, null, "FIXED", rate, null, null, cents(rate));
  }

  private static BigDecimal attainment(BigDecimal achieved, BigDecimal target) {
    return achieved.multiply(PERCENT).divide(target, 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
