package io.fieldcontract.signal;

import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.sales.SalesAgainstPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What signals are made from, as of now.
 *
 * @param today in the zone of the territory's region
 * @param coverage null outside of any cycle
 */
public record TerritoryFacts(
    TerritoryId territory,
    LocalDate today,
    Coverage coverage,
    List<TargetCalls> targets,
    List<Prescriber> prescribers,
    List<SalesAgainstPlan> sales,
    OpenFlags flags) {

  /**
   * Flags that nobody has resolved yet.
   *
   * @param oldestAt when the oldest was raised; null without any
   * @param newest the one raised last; null without any
   */
  public record OpenFlags(int open, Instant oldestAt, UUID newest) {}
}
