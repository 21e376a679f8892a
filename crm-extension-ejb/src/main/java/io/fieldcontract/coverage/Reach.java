package io.fieldcontract.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fieldcontract.measure.Percent;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How many of all the HCPs of a territory, targets or not, were called on in the cycle.
 *
 * @param hcps active HCPs in the territory today
 * @param reached of these, those with at least one submitted call in the territory and cycle
 */
public record Reach(int hcps, int reached, Instant asOf) {

  /** Reached of all, in per cent with one decimal, half up; 0 without HCPs. */
  @JsonProperty
  public BigDecimal reachPercent() {
    return Percent.of(reached, hcps);
  }
}
