package io.fieldcontract.statement;

import io.fieldcontract.platform.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How an amount was made of what was achieved; docs/numbers.md has the formulas.
 *
 * @param value in the currency of the statement; null when stated in words
 * @param thresholdPercent attainment below which nothing is paid; null unless on target
 * @param capPercent attainment above which no more is paid; null unless on target
 * @param words null unless stated in words
 */
public record Rate(
    RateKind kind,
    BigDecimal value,
    BigDecimal thresholdPercent,
    BigDecimal capPercent,
    String words) {

  /**
   * The amount by this rate, rounded half up; empty when it is stated in words.
   *
   * @param attainmentPercent as it is shown, rounded, so that anybody can reckon it again
   */
  public Optional<Money> amount(
      BigDecimal achieved, BigDecimal attainmentPercent, String currency) {
    return switch (kind) {
      case PER_UNIT -> Optional.of(Money.rounded(value.multiply(achieved), currency));
      case ON_TARGET ->
          Optional.of(
              Money.rounded(
                  value.multiply(paidPercent(attainmentPercent)).movePointLeft(2), currency));
      case FIXED -> Optional.of(Money.rounded(value, currency));
      case STATED -> Optional.empty();
    };
  }

  /** What of an attainment is paid, in per cent: none below the threshold, at most the cap. */
  public BigDecimal paidPercent(BigDecimal attainmentPercent) {
    return attainmentPercent.compareTo(thresholdPercent) < 0
        ? BigDecimal.ZERO
        : attainmentPercent.min(capPercent);
  }
}
