package io.fieldcontract.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UptickTest {

  private static final long[] LEVEL = months("500 500 500 500 500 500 500 500 500");

  @ParameterizedTest
  @CsvSource({
    // each of the last three above all before: 1 of 84 ways
    "20 22 19 21 23 20  29 31 30, true, 0.0119",
    // one month of them within the others: 2 of 84
    "20 22 19 21 28 20  29 27 30, true, 0.0238",
    // one odd month moves the mean, but not the ranks
    "20 22 19 21 23 20  20 70 19, false, 0.5833",
    // clear, but of less than a fifth
    "40 41 39 40 41 40  46 46 47, false, 0.0119",
    // too few to say anything
    "4 5 5 4 5 6  9 9 9, false, 0.0119",
    "20 20 20 20 20 20  20 20 20, false, 1.0",
    "0 0 0 0 0 0  9 9 9, false, 0.0119"
  })
  void aRiseIsGreatAndNoChance(String own, boolean risen, double probability) {
    Uptick uptick = uptick(own, LEVEL);
    assertThat(uptick.risen()).isEqualTo(risen);
    assertThat(uptick.probability()).isCloseTo(probability, within(0.00005));
  }

  @Test
  void theExampleOfTheManual() {
    Uptick uptick =
        uptick("20 22 19 21 23 20 29 31 30", months("500 510 490 500 500 500 525 515 520"));
    assertThat(uptick.before()).hasToString("20.8");
    assertThat(uptick.now()).hasToString("30.0");
    assertThat(uptick.changePercent()).hasToString("44.0");
    assertThat(uptick.othersPercent()).hasToString("4.0");
    assertThat(uptick.risen()).isTrue();
  }

  @Test
  void aSeasonIsNoRise() {
    String own = "20 22 19 21 23 20 29 31 30";
    assertThat(uptick(own, months("500 510 490 500 500 500 725 715 720")).risen()).isFalse();
  }

  @Test
  void withoutOthersItStandsAlone() {
    Uptick uptick = uptick("20 22 19 21 23 20 29 31 30", new long[Uptick.MONTHS]);
    assertThat(uptick.risen()).isTrue();
    assertThat(uptick.othersPercent()).isNull();
  }

  @Property
  void whatFallsDoesNotRise(@ForAll @Size(Uptick.MONTHS) int @IntRange(min = 0, max = 90) [] own) {
    int[] falling = Arrays.stream(own).map(Math::abs).sorted().toArray();
    int[] reversed = new int[Uptick.MONTHS];
    for (int i = 0; i < Uptick.MONTHS; i++) {
      reversed[i] = falling[Uptick.MONTHS - 1 - i];
    }
    assertThat(Uptick.of(reversed, LEVEL).risen()).isFalse();
  }

  private static Uptick uptick(String own, long[] others) {
    return Uptick.of(Arrays.stream(months(own)).mapToInt(Math::toIntExact).toArray(), others);
  }

  private static long[] months(String text) {
    return Arrays.stream(text.trim().split(" +")).mapToLong(Long::parseLong).toArray();
  }
}
