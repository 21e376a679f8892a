package io.fieldcontract.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fieldcontract.platform.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * How far the plan of a cycle is met in a territory; docs/numbers.md has the formulas.
 *
 * @param targets target HCPs of the plan
 * @param covered targets with at least one submitted call in the cycle
 * @param callsPlanned sum of the goals, in calls
 * @param callsMade sum over targets of the submitted calls in the cycle, each capped at its goal so
 *     that over-calling one HCP hides no missed one
 */
public record Coverage(
    Named territory,
    Cycle cycle,
    int targets,
    int covered,
    int callsPlanned,
    int callsMade,
    Instant asOf) {

  /** Covered targets of all targets, in per cent with one decimal, half up; 0 without targets. */
  @JsonProperty
  public BigDecimal coveragePercent() {
    return percent(covered, targets);
  }

  /** Calls made of calls planned, in per cent with one decimal, half up; 0 without targets. */
  @JsonProperty
  public BigDecimal attainmentPercent() {
    return percent(callsMade, callsPlanned);
  }

  private static BigDecimal percent(int part, int whole) {
    return whole == 0
        ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(part * 100L)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
