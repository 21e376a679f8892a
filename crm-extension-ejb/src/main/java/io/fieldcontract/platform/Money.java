package io.fieldcontract.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of a currency, with as many decimals as the currency has; exact, never binary.
 *
 * @param currency as in ISO 4217, such as USD
 */
public record Money(BigDecimal amount, String currency) {

  /**
   * Adds the decimals that are left out; refuses more than the currency has.
   *
   * @throws IllegalArgumentException for a currency that there is not
   * @throws ArithmeticException when it were to be rounded
   */
  public Money {
    amount = amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
  }

  /** Rounds half up. */
  public static Money rounded(BigDecimal amount, String currency) {
    return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_UP), currency);
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  private static int decimals(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  /** Such as 1234.50 USD. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
