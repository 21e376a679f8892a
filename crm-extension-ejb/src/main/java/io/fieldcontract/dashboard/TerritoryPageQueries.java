package io.fieldcontract.dashboard;

import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.coverage.CoverageQueries;
import io.fieldcontract.coverage.Cycle;
import io.fieldcontract.coverage.Reach;
import io.fieldcontract.dashboard.TerritoryPage.Trends;
import io.fieldcontract.dashboard.TerritoryPage.Upticks;
import io.fieldcontract.measure.Trend.Direction;
import io.fieldcontract.measure.WorkingDays;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.sales.SalesQueries;
import io.fieldcontract.signal.Prescriber;
import io.fieldcontract.signal.PrescriberQueries;
import io.fieldcontract.signal.TargetCallQueries;
import io.fieldcontract.signal.TargetCalls;
import io.fieldcontract.signal.TargetCalls.Windows;
import io.fieldcontract.signal.TerritoryFacts;
import io.fieldcontract.signal.TerritoryFacts.OpenFlags;
import io.fieldcontract.terms.BusinessCalendars;
import io.fieldcontract.territory.TerritoryQueries;
import io.fieldcontract.territory.TerritoryQueries.TerritoryView;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Reads a territory's one page. Each read is bounded by the territory and by a window of time, so
 * that no page is slower when there are more territories or more years.
 */
@Repository
public class TerritoryPageQueries {

  @Inject private TerritoryQueries territories;
  @Inject private CoverageQueries coverages;
  @Inject private BusinessCalendars calendars;
  @Inject private TargetCallQueries targets;
  @Inject private PrescriberQueries prescribers;
  @Inject private SalesQueries sales;
  @Inject private TerritoryTileQueries tiles;
  @Inject private Clock clock;

  /** The page as of now; empty when the territory is out of scope. */
  public Optional<TerritoryPage> page(TerritoryId id, Scope scope) {
    return territories.territory(id, scope).map(territory -> page(territory, scope));
  }

  private TerritoryPage page(TerritoryView territory, Scope scope) {
    TerritoryId id = new TerritoryId(territory.id());
    Instant asOf = clock.instant();
    LocalDate today = LocalDate.ofInstant(asOf, ZoneId.of(territory.region().zoneId()));
    Coverage coverage =
        coverages.coverage(List.of(id), today, scope).stream().findFirst().orElse(null);
    Cycle cycle = coverage == null ? null : coverage.cycle();
    Windows windows = cycle == null ? null : windows(territory, today, scope);
    TerritoryPage.Flags flags = tiles.flags(id, scope);
    TerritoryFacts facts =
        new TerritoryFacts(
            id,
            today,
            coverage,
            windows == null ? List.of() : targets.targets(id, cycle, windows, today, scope),
            prescribers.prescribers(id, today, scope),
            sales.againstPlan(id, today, scope),
            open(flags));
    return new TerritoryPage(
        territory,
        today,
        facts,
        cycle == null ? null : reach(territory, cycle, today, scope),
        tiles.activity(id, today, scope),
        windows == null ? null : trends(facts.targets(), windows, asOf),
        upticks(facts.prescribers(), asOf),
        flags,
        tiles.disputes(id, scope),
        asOf);
  }

  private Windows windows(TerritoryView territory, LocalDate today, Scope scope) {
    return calendars
        .current(new RegionId(territory.region().id()), scope)
        .flatMap(calendar -> Windows.of(new WorkingDays(calendar), today))
        .orElse(null);
  }

  private Reach reach(TerritoryView territory, Cycle cycle, LocalDate today, Scope scope) {
    return coverages.reach(new TerritoryId(territory.id()), territory.hcps(), cycle, today, scope);
  }

  private static OpenFlags open(TerritoryPage.Flags flags) {
    return new OpenFlags(
        flags.open(),
        flags.oldestAt(),
        flags.newest().isEmpty() ? null : flags.newest().get(0).id());
  }

  private static Trends trends(List<TargetCalls> targets, Windows windows, Instant asOf) {
    return new Trends(
        count(targets, Direction.COOLING),
        count(targets, Direction.WARMING),
        targets.size(),
        windows.recentFrom(),
        windows.earlierFrom(),
        asOf);
  }

  private static int count(List<TargetCalls> targets, Direction direction) {
    return (int) targets.stream().filter(one -> one.trend().direction() == direction).count();
  }

  private static Upticks upticks(List<Prescriber> prescribers, Instant asOf) {
    return prescribers.isEmpty()
        ? null
        : new Upticks(
            (int) prescribers.stream().filter(one -> one.uptick().risen()).count(),
            prescribers.size(),
            prescribers.get(0).through(),
            asOf);
  }
}
