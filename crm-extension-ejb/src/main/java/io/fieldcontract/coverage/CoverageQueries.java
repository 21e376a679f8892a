package io.fieldcontract.coverage;

import io.fieldcontract.measure.Pace;
import io.fieldcontract.measure.TargetCount;
import io.fieldcontract.measure.WorkingDays;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.terms.BusinessCalendars;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Reads cycles, and the coverage of territories from the raw calls. */
@Repository
public class CoverageQueries {

  // The cycle that a date falls in; the one begun last if cycles overlap.
  private static final String CYCLE =
      """
      select id, name, starts_on, ends_on from cycle_plan
      where starts_on <= :date and ends_on >= :date order by starts_on desc limit 1""";

  private static final String COVERAGE =
      """
      select t.id as territory_id, t.name as territory_name, t.region_id, r.zone_id,
        y.id, y.name, y.starts_on, y.ends_on,
        (select cast(json_agg(json_build_object('goal', x.goal, 'made', x.made, 'hcps', x.hcps))
            as text)
          from (
            select p.goal, coalesce(m.made, 0) as made, count(*) as hcps
            from cycle_plan_target p left join (
              select c.hcp_id, count(*) as made from call c
              where c.territory_id = t.id and c.status = 'SUBMITTED'
                and c.call_date between y.starts_on and least(y.ends_on, :through)
              group by c.hcp_id) m on m.hcp_id = p.hcp_id
            where p.territory_id = t.id and p.cycle_plan_id = y.id
            group by p.goal, m.made) x) as targets
      from (%s) y cross join territory t join region r on r.id = t.region_id
      where t.id in (:territories) and"""
          .formatted(CYCLE);

  private static final String REACHED =
      """
      select count(distinct c.hcp_id) from call c
      where c.territory_id = :territory and c.status = 'SUBMITTED'
        and c.call_date between :starts and :ends
        and c.hcp_id in (
          select s.account_id from account_territory_assignment s
          where s.territory_id = :territory and s.valid_from <= :today
            and (s.valid_to is null or s.valid_to > :today))
        and""";

  // Farther than any call: the whole cycle counts.
  private static final LocalDate TO_THE_END = LocalDate.of(9999, 1, 1);

  @PersistenceContext private EntityManager entityManager;
  @Inject private BusinessCalendars calendars;
  @Inject private Clock clock;

  private record Counted(
      Named territory, RegionId region, ZoneId zone, Cycle cycle, List<TargetCount> targets) {

    int sum(ToIntFunction<TargetCount> part) {
      return targets.stream().mapToInt(part).sum();
    }
  }

  /** The cycle that a date falls in; the one begun last if cycles overlap. */
  public Optional<Cycle> cycle(LocalDate date, Scope scope) {
    return Sql.of(entityManager, CYCLE).bind("date", date).first(CoverageQueries::cycle);
  }

  /**
   * The coverage of those of the territories that are in scope, by name, in the cycle of the date;
   * empty when no cycle plan holds that date.
   */
  public List<Coverage> coverage(Collection<TerritoryId> territories, LocalDate date, Scope scope) {
    return coverage(territories, date, TO_THE_END, scope);
  }

  /** The same as it was at the end of that date, by the calls as they are known by now. */
  public List<Coverage> coverageAtEndOf(
      LocalDate date, Collection<TerritoryId> territories, Scope scope) {
    return coverage(territories, date, date, scope);
  }

  /**
   * How many of the HCPs of a territory in scope were called on in the cycle.
   *
   * @param hcps how many HCPs the territory has today
   */
  public Reach reach(TerritoryId territory, int hcps, Cycle cycle, LocalDate today, Scope scope) {
    Sql sql =
        Sql.of(entityManager, REACHED)
            .add(ScopePredicate.territoryIsSeen(scope, "c.territory_id"))
            .bind("territory", territory.value())
            .bind("starts", cycle.startsOn())
            .bind("ends", cycle.endsOn())
            .bind("today", today);
    int reached = Math.toIntExact(ScopePredicate.bind(scope, sql).number());
    return new Reach(hcps, reached, clock.instant());
  }

  private List<Coverage> coverage(
      Collection<TerritoryId> territories, LocalDate date, LocalDate through, Scope scope) {
    if (territories.isEmpty()) {
      return List.of();
    }
    Instant asOf = clock.instant();
    Sql sql =
        Sql.of(entityManager, COVERAGE)
            .add(ScopePredicate.territoryIsSeen(scope, "t.id"))
            .add("order by t.name, t.id")
            .bind("territories", territories.stream().map(TerritoryId::value).toList())
            .bind("date", date)
            .bind("through", through);
    List<Counted> all = ScopePredicate.bind(scope, sql).list(CoverageQueries::counted);
    Map<RegionId, Optional<WorkingDays>> days = new HashMap<>();
    all.forEach(one -> days.computeIfAbsent(one.region, region -> workingDays(region, scope)));
    return all.stream()
        .map(one -> coverage(one, days.get(one.region).orElse(null), through, asOf))
        .toList();
  }

  private Optional<WorkingDays> workingDays(RegionId region, Scope scope) {
    return calendars.current(region, scope).map(WorkingDays::new);
  }

  private static Coverage coverage(
      Counted counted, WorkingDays days, LocalDate through, Instant asOf) {
    LocalDate today = LocalDate.ofInstant(asOf, counted.zone);
    LocalDate elapsed = today.isAfter(through) ? through.plusDays(1) : today;
    return new Coverage(
        counted.territory,
        counted.cycle,
        counted.sum(TargetCount::hcps),
        counted.sum(one -> one.made() > 0 ? one.hcps() : 0),
        counted.sum(one -> one.goal() * one.hcps()),
        counted.sum(one -> Math.min(one.goal(), one.made()) * one.hcps()),
        pace(counted, days, elapsed),
        asOf);
  }

  private static Pace pace(Counted counted, WorkingDays days, LocalDate elapsed) {
    Cycle cycle = counted.cycle;
    LocalDate end = cycle.endsOn().plusDays(1);
    if (counted.targets.isEmpty()
        || days == null
        || !days.hold(cycle.startsOn(), cycle.endsOn())
        || days.between(cycle.startsOn(), end) == 0) {
      return null;
    }
    int gone = days.between(cycle.startsOn(), elapsed.isBefore(end) ? elapsed : end);
    return Pace.of(counted.targets, gone, days.between(cycle.startsOn(), end));
  }

  private static Counted counted(Row row) {
    return new Counted(
        new Named(row.id("territory_id"), row.text("territory_name")),
        new RegionId(row.id("region_id")),
        ZoneId.of(row.text("zone_id")),
        cycle(row),
        row.jsonList("targets", TargetCount[].class));
  }

  private static Cycle cycle(Row row) {
    return new Cycle(row.id("id"), row.text("name"), row.date("starts_on"), row.date("ends_on"));
  }
}
