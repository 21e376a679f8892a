package io.fieldcontract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {

  /** Goals 8, 5, 3, 3 with 10, 2, 0, 1 calls after 42 of 84 working days: docs/numbers.md. */
  private static final List<TargetCount> EXAMPLE =
      List.of(target(8, 10), target(5, 2), target(3, 0), target(3, 1));

  @Test
  void theExampleOfTheManual() {
    Pace pace = Pace.of(EXAMPLE, 42, 84);
    assertThat(pace.callsPlannedToDate()).hasToString("9.5");
    assertThat(pace.callsMadeToDate()).isEqualTo(4 + 2 + 0 + 1);
    assertThat(pace.attainmentToDatePercent()).hasToString("73.7");
    assertThat(pace.coveragePlannedPercent()).hasToString("100.0");
    assertThat(pace.frequency()).hasToString("4.3");
    assertThat(pace.frequencyPlanned()).hasToString("2.4");
  }

  @Test
  void beforeTheFirstWorkingDayHasElapsedNothingIsDue() {
    Pace pace = Pace.of(EXAMPLE, 0, 84);
    assertThat(pace.callsPlannedToDate()).hasToString("0.0");
    assertThat(pace.attainmentToDatePercent()).isNull();
    assertThat(pace.coveragePlannedPercent()).hasToString("0.0");
  }

  @Test
  void theTargetsAreSeenOneAfterTheOther() {
    // A tenth of the cycle: 0.8, 0.5, 0.3 and 0.3 of a call are due.
    assertThat(Pace.of(EXAMPLE, 10, 100).coveragePlannedPercent()).hasToString("47.5");
    assertThat(Pace.of(List.of(new TargetCount(2, 0, 10)), 25, 100).coveragePlannedPercent())
        .hasToString("50.0");
  }

  @Test
  void behindIsLessThanNineTenthsOnceTenWorkingDaysHaveElapsed() {
    assertThat(Pace.isBehind(new BigDecimal("62.9"), new BigDecimal("70.0"))).isTrue();
    assertThat(Pace.isBehind(new BigDecimal("63.0"), new BigDecimal("70.0"))).isFalse();
    assertThat(Pace.of(EXAMPLE, 9, 84).tellsWhoIsBehind()).isFalse();
    assertThat(Pace.of(EXAMPLE, 10, 84).tellsWhoIsBehind()).isTrue();
  }

  @Test
  void withoutACallThereIsNoFrequency() {
    assertThat(Pace.of(List.of(target(4, 0)), 10, 20).frequency()).isNull();
  }

  @Property
  void overCallingOneHidesNoMissedOne(
      @ForAll @IntRange(min = 1, max = 12) int goal,
      @ForAll @IntRange(max = 84) int elapsed,
      @ForAll @IntRange(max = 500) int calls) {
    Pace alone = Pace.of(List.of(target(goal, 0)), elapsed, 84);
    Pace both = Pace.of(List.of(target(goal, 0), target(goal, calls)), elapsed, 84);
    // Less than a call above the half that is the other's.
    assertThat(both.callsMadeToDate() - alone.callsMadeToDate())
        .isLessThanOrEqualTo((goal * elapsed + 83) / 84);
  }

  @Property
  void targetsWithTheSameNumbersMayBeCountedTogether(
      @ForAll @IntRange(min = 1, max = 12) int goal,
      @ForAll @IntRange(max = 20) int made,
      @ForAll @IntRange(min = 1, max = 84) int elapsed) {
    Pace together = Pace.of(List.of(new TargetCount(goal, made, 3)), elapsed, 84);
    TargetCount one = target(goal, made);
    assertThat(Pace.of(List.of(one, one, one), elapsed, 84)).isEqualTo(together);
  }

  @Property
  void atTheEndItIsTheAttainmentOfTheWholePlan(
      @ForAll @IntRange(min = 1, max = 12) int goal, @ForAll @IntRange(max = 20) int made) {
    Pace pace = Pace.of(List.of(target(goal, made)), 84, 84);
    assertThat(pace.attainmentToDatePercent()).isEqualTo(Percent.of(Math.min(goal, made), goal));
    assertThat(pace.callsPlannedToDate()).isEqualByComparingTo(BigDecimal.valueOf(goal));
  }

  private static TargetCount target(int goal, int made) {
    return new TargetCount(goal, made, 1);
  }
}
