package io.fieldcontract.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fieldcontract.measure.Pace;
import io.fieldcontract.measure.Percent;
import io.fieldcontract.platform.Named;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How far the plan of a cycle is met in a territory; docs/numbers.md has the formulas.
 *
 * @param targets target HCPs of the plan
 * @param covered targets with at least one submitted call in the cycle
 * @param callsPlanned sum of the goals, in calls
 * @param callsMade sum over targets of the submitted calls in the cycle, each capped at its goal so
 *     that over-calling one HCP hides no missed one
 * @param pace the same against what is due by now; null without targets, and where the region has
 *     no calendar that holds the cycle
 */
public record Coverage(
    Named territory,
    Cycle cycle,
    int targets,
    int covered,
    int callsPlanned,
    int callsMade,
    Pace pace,
    Instant asOf) {

  /** Covered targets of all targets, in per cent with one decimal, half up; 0 without targets. */
  @JsonProperty
  public BigDecimal coveragePercent() {
    return Percent.of(covered, targets);
  }

  /** Calls made of calls planned, in per cent with one decimal, half up; 0 without targets. */
  @JsonProperty
  public BigDecimal attainmentPercent() {
    return Percent.of(callsMade, callsPlanned);
  }

  /** Whether coverage is behind the plan; never while too little of the cycle has elapsed. */
  public boolean runsBehind() {
    return pace != null
        && pace.tellsWhoIsBehind()
        && Pace.isBehind(coveragePercent(), pace.coveragePlannedPercent());
  }
}
