package io.fieldcontract.dashboard;

import io.fieldcontract.anomaly.FlagStatus;
import io.fieldcontract.anomaly.FlagType;
import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.coverage.Reach;
import io.fieldcontract.sales.SalesAgainstPlan;
import io.fieldcontract.signal.TerritoryFacts;
import io.fieldcontract.territory.TerritoryQueries.TerritoryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The numbers of a territory's one page; docs/numbers.md has the formulas.
 *
 * @param today in the zone of the territory's region
 * @param facts what its signals are made from
 * @param reach null outside of any cycle
 * @param trends null where nothing can be said: no cycle, or no calendar that holds the days
 * @param upticks null where no prescriptions are known
 */
public record TerritoryPage(
    TerritoryView territory,
    LocalDate today,
    TerritoryFacts facts,
    Reach reach,
    Activity activity,
    Trends trends,
    Upticks upticks,
    Flags flags,
    Disputes disputes,
    Instant asOf) {

  /** The coverage; null outside of any cycle. */
  public Coverage coverage() {
    return facts.coverage();
  }

  /** Sales of each kind that is known. */
  public List<SalesAgainstPlan> sales() {
    return facts.sales();
  }

  /**
   * Submitted calls by week.
   *
   * @param weeks half a year until this week, none left out
   */
  public record Activity(int callsThisWeek, int lateThisWeek, List<Week> weeks, Instant asOf) {}

  /** A week, by its Monday. */
  public record Week(LocalDate monday, int calls, int lateCalls) {}

  /**
   * Whose call frequency changes.
   *
   * @param assessed targets that have been in the territory long enough
   */
  public record Trends(
      int cooling,
      int warming,
      int assessed,
      LocalDate recentFrom,
      LocalDate earlierFrom,
      Instant asOf) {}

  /**
   * Whose prescriptions rise.
   *
   * @param assessed B-tier HCPs who did not opt out
   * @param through the first day of the last month that is known
   */
  public record Upticks(int risen, int assessed, LocalDate through, Instant asOf) {}

  /** Flags that nobody has resolved yet, the newest few. */
  public record Flags(int open, Instant oldestAt, List<OpenFlag> newest, Instant asOf) {}

  /** One of them. */
  public record OpenFlag(
      UUID id, FlagType type, FlagStatus status, String outlet, Instant raisedAt) {}

  /**
   * Disputes that are open; of a rep the own ones alone.
   *
   * @param overdue with a promise that is missed and not kept since
   */
  public record Disputes(int open, int overdue, Instant asOf) {}
}
