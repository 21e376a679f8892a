package io.fieldcontract.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Named;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

  private static final Cycle CYCLE =
      new Cycle(Ids.next(), "T3", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31));

  @Test
  void theExampleOfTheManual() {
    Coverage coverage = coverage(4, 3, 19, 11);
    assertThat(coverage.coveragePercent()).hasToString("75.0");
    assertThat(coverage.attainmentPercent()).hasToString("57.9");
  }

  @Test
  void withoutTargetsItIsZero() {
    assertThat(coverage(0, 0, 0, 0).coveragePercent()).hasToString("0.0");
  }

  @Test
  void aHalfIsRoundedUp() {
    assertThat(coverage(800, 1, 1, 1).coveragePercent()).hasToString("0.1");
    assertThat(coverage(2000, 1, 1, 1).coveragePercent()).hasToString("0.1");
    assertThat(coverage(2001, 1, 1, 1).coveragePercent()).hasToString("0.0");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-31, 0",
    "2026-09-01, 1",
    "2026-10-31, 61",
    "2026-12-31, 122",
    "2027-01-05, 122"
  })
  void aDayHasBegunOnItsDate(LocalDate date, long begun) {
    assertThat(CYCLE.daysBegunBy(date)).isEqualTo(begun);
    assertThat(CYCLE.days()).isEqualTo(122);
  }

  private static Coverage coverage(int targets, int covered, int planned, int made) {
    Named territory = new Named(Ids.next(), "Boston");
    return new Coverage(territory, CYCLE, targets, covered, planned, made, null, Instant.EPOCH);
  }
}
