package io.fieldcontract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.platform.Money;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

  @ParameterizedTest
  @CsvSource({
    "79.9, 0.00",
    "80.0, 1440.00",
    "99.95, 1799.10",
    "100.0, 1800.00",
    "150.0, 2700.00",
    "150.1, 2700.00",
    "0.0, 0.00"
  })
  void paysOnTargetBetweenThresholdAndCap(BigDecimal attainment, BigDecimal amount) {
    assertThat(onTarget().amount(BigDecimal.ONE, attainment, "USD"))
        .contains(new Money(amount, "USD"));
  }

  @Test
  void roundsHalfUpToTheDecimalsOfTheCurrency() {
    Rate rate = new Rate(RateKind.PER_UNIT, new BigDecimal("0.1250"), null, null, null);
    assertThat(rate.amount(new BigDecimal("3.00"), null, "USD"))
        .contains(new Money(new BigDecimal("0.38"), "USD"));
    assertThat(rate.amount(new BigDecimal("4"), null, "JPY"))
        .contains(new Money(BigDecimal.ONE, "JPY"));
  }

  @Test
  void explainsALineInTheLanguageOfTheReader() {
    Rate perUnit = new Rate(RateKind.PER_UNIT, new BigDecimal("0.1850"), null, null, null);
    IcStatementLine line = line(perUnit, "12480.00", "12000.00", "104.0", "2308.80");
    assertThat(english(line)).isEqualTo("12,480 units × 0.185 USD = 2,308.80 USD.");
    assertThat(german(line)).isEqualTo("12.480 units × 0,185 USD = 2.308,80 USD.");
  }

  @Test
  void explainsThresholdAndCap() {
    assertThat(english(line(onTarget(), "950", "1000", "95.0", "1710.00")))
        .isEqualTo("950 of 1,000 units are 95 %. 1,800 USD × 95 % = 1,710.00 USD.");
    assertThat(english(line(onTarget(), "700", "1000", "70.0", "0.00")))
        .isEqualTo("700 of 1,000 units are 70 %. Nothing is paid below 80 %: 0.00 USD.");
    assertThat(german(line(onTarget(), "1600", "1000", "160.0", "2700.00")))
        .isEqualTo(
            "1.600 von 1.000 units sind 160 %."
                + " Mehr als 150 % werden nicht gezahlt: 1.800 USD × 150 % = 2.700,00 USD.");
  }

  @Test
  void saysWhatThePlanSaysWhereItCannotBeReckoned() {
    Rate stated = new Rate(RateKind.STATED, null, null, null, "Quarter's pool {shared}");
    assertThat(stated.amount(BigDecimal.ONE, null, "USD")).isEmpty();
    assertThat(english(line(stated, "1", "1", "100.0", "10.00")))
        .isEqualTo("Quarter's pool {shared}: 10.00 USD.");
  }

  private static Rate onTarget() {
    return new Rate(
        RateKind.ON_TARGET,
        new BigDecimal("1800.0000"),
        new BigDecimal("80.0"),
        new BigDecimal("150.0"),
        null);
  }

  private static String english(IcStatementLine line) {
    return StatementWords.in(Locale.ENGLISH).explanation(line);
  }

  private static String german(IcStatementLine line) {
    return StatementWords.in(Locale.GERMAN).explanation(line);
  }

  private static IcStatementLine line(
      Rate rate, String achieved, String target, String attainment, String amount) {
    return new IcStatementLine(
        null,
        1,
        null,
        "Sell-through",
        "Secondary sales",
        "units",
        new BigDecimal(achieved),
        new BigDecimal(target),
        new BigDecimal(attainment),
        rate,
        new Money(new BigDecimal(amount), "USD"));
  }
}
