package io.fieldcontract.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRulesTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "2026-11-20, 2026-11-22T04:59:59Z, false, a second before 24 h after the end of the day",
    "2026-11-20, 2026-11-22T05:00:00Z, false, just 24 h after the end of the day",
    "2026-11-20, 2026-11-22T05:00:01Z, true, a second more",
    "2026-11-20, 2026-11-20T15:00:00Z, false, the same day",
    "2026-03-07, 2026-03-09T04:00:00Z, false, over the day of 23 hours the clock counts 24",
    "2026-03-07, 2026-03-09T05:00:01Z, true, which end an hour of the wall clock later",
    "2026-10-31, 2026-11-02T04:00:01Z, true, over the day of 25 hours an hour earlier",
  })
  void lateIsMoreThan24ElapsedHoursAfterTheEndOfTheCallDate(
      LocalDate callDate, Instant submitted, boolean late, String why) {
    assertThat(CallRules.late(callDate, submitted, ZoneId.of("America/New_York")))
        .as(why)
        .isEqualTo(late);
  }

  @Test
  void theFutureBeginsAtMidnightWhereTheTerritoryIs() {
    Instant now = Instant.parse("2026-11-20T23:30:00Z");
    LocalDate tomorrowInBerlin = LocalDate.of(2026, 11, 21);
    CallRules.notInFuture(tomorrowInBerlin, now, ZoneId.of("Europe/Berlin"));
    assertThatThrownBy(
            () -> CallRules.notInFuture(tomorrowInBerlin, now, ZoneId.of("America/New_York")))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsExactly("callDate"));
  }
}
