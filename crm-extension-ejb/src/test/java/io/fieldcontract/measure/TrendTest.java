package io.fieldcontract.measure;

import static io.fieldcontract.measure.Trend.Direction.COOLING;
import static io.fieldcontract.measure.Trend.Direction.STEADY;
import static io.fieldcontract.measure.Trend.Direction.WARMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fieldcontract.measure.Trend.Direction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

  /** The probabilities are those of the table of the binomial distribution with one third. */
  @ParameterizedTest
  @CsvSource({
    "0, 6, COOLING, 0.0878",
    "0, 9, COOLING, 0.0260",
    "1, 10, COOLING, 0.0751",
    "2, 12, COOLING, 0.1053",
    "0, 5, STEADY, 0.1317",
    "1, 8, STEADY, 0.1431",
    "3, 6, STEADY, 0.6228",
    "4, 2, WARMING, 0.1001",
    "4, 1, WARMING, 0.0453",
    "5, 2, WARMING, 0.0453",
    "3, 0, STEADY, 0.0370",
    "0, 0, STEADY, 1.0000",
  })
  void aChangeIsOneWhenChanceHardlyMakesIt(
      int recent, int earlier, Direction expected, double probability) {
    Trend trend = Trend.of(recent, earlier);
    assertThat(trend.probability()).isCloseTo(probability, within(0.00005));
    assertThat(trend.direction()).isEqualTo(probability > Trend.ALPHA ? STEADY : expected);
  }

  @Test
  void theFewestAreSaid() {
    assertThat(Trend.of(0, Trend.FEWEST_TO_COOL).direction()).isEqualTo(COOLING);
    assertThat(Trend.of(Trend.FEWEST_TO_WARM, 0).direction()).isEqualTo(WARMING);
  }

  @Test
  void aThousandTimesTheCallsAreNoTrouble() {
    assertThat(Trend.of(1_000, 2_000).direction()).isEqualTo(STEADY);
    assertThat(Trend.of(1_000, 3_000).direction()).isEqualTo(COOLING);
    assertThat(Trend.of(1_500, 2_000).direction()).isEqualTo(WARMING);
  }

  @Property
  void moreCallsNeverCool(
      @ForAll @IntRange(max = 60) int recent, @ForAll @IntRange(max = 60) int earlier) {
    assertThat(Trend.of(recent + 1, earlier).direction())
        .isGreaterThanOrEqualTo(Trend.of(recent, earlier).direction());
    assertThat(Trend.of(recent, earlier + 1).direction())
        .isLessThanOrEqualTo(Trend.of(recent, earlier).direction());
  }

  @Property
  void theDistributionIsThatOfExactFractions(
      @ForAll @IntRange(max = 60) int trials, @ForAll @IntRange(max = 60) int successes) {
    BigInteger ways = BigInteger.ZERO;
    BigInteger term = BigInteger.TWO.pow(trials);
    for (int i = 0; i <= Math.min(successes, trials); i++) {
      ways = ways.add(term);
      term = term.multiply(BigInteger.valueOf(trials - i)).divide(BigInteger.valueOf(2L * (i + 1)));
    }
    BigDecimal exact =
        new BigDecimal(ways)
            .divide(new BigDecimal(BigInteger.valueOf(3).pow(trials)), MathContext.DECIMAL64);
    assertThat(Trend.atMost(successes, trials, 1 / 3.0))
        .isCloseTo(exact.doubleValue(), within(1e-12));
  }
}
