package io.fieldcontract.dashboard;

import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.coverage.CoverageQueries;
import io.fieldcontract.coverage.Cycle;
import io.fieldcontract.dashboard.TerritoryWeek.OutcomeCount;
import io.fieldcontract.dispute.DisputeConditions;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the weeks of the territories in scope, each for itself. */
@Repository
public class TerritoryWeekQueries {

  private static final String WEEKS =
      """
      select t.id, t.name, r.id as region_id, r.name as region_name,
        (select cast(json_agg(json_build_object('id', u.id, 'name', u.display_name)
            order by u.display_name) as text)
          from user_territory_assignment a join crm_user u on u.id = a.user_id
          where a.territory_id = t.id
            and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)) as reps,
        k.calls, k.late, k.hcps, k.targets, o.outcomes, f.raised, f.open as flags_open,
        i.filed, i.open as disputes_open
      from territory t join region r on r.id = t.region_id
        cross join lateral (
          select count(*) as calls, count(*) filter (where c.late) as late,
            count(distinct c.hcp_id) as hcps, count(distinct p.hcp_id) as targets
          from call c left join cycle_plan_target p on p.territory_id = c.territory_id
            and p.cycle_plan_id = :cycle and p.hcp_id = c.hcp_id
          where c.territory_id = t.id and c.status = 'SUBMITTED'
            and c.call_date between :monday and :sunday) k
        cross join lateral (
          select cast(json_agg(json_build_object('outcome', x.outcome, 'calls', x.calls)
              order by x.calls desc, x.outcome) as text) as outcomes
          from (select c.outcome, count(*) as calls from call c
            where c.territory_id = t.id and c.status = 'SUBMITTED'
              and c.call_date between :monday and :sunday group by c.outcome) x) o
        cross join lateral (
          select count(*) filter (where f.raised_at >= %1$s and f.raised_at < %2$s) as raised,
            count(*) filter (where f.closed_at is null) as open
          from anomaly_flag f where f.territory_id = t.id) f
        cross join lateral (
          select count(*) filter (where d.filed_at >= %1$s and d.filed_at < %2$s) as filed,
            count(*) filter (where d.status not in ('RESOLVED', 'CLOSED')) as open
          from ic_dispute d where d.territory_id = t.id and %3$s) i
      where""";

  private static final String BEGIN = "cast(:monday as timestamp) at time zone r.zone_id";
  private static final String END = "cast(:next as timestamp) at time zone r.zone_id";

  @PersistenceContext private EntityManager entityManager;
  @Inject private CoverageQueries coverages;
  @Inject private Clock clock;

  /**
   * A page of them, by the territory's name.
   *
   * @param monday of the week
   * @param region null for all in scope
   */
  public Page<TerritoryWeek> weeks(
      LocalDate monday, RegionId region, String after, int limit, Scope scope) {
    LocalDate sunday = monday.plusDays(6);
    LocalDate end = sunday.isAfter(scope.date()) ? scope.date() : sunday;
    Instant asOf = clock.instant();
    Sql page = of(region, Sql.of(entityManager, statement(scope)), scope);
    Keyset start = Keyset.read(after, 2);
    if (start != null) {
      page.add("and (t.name, t.id) > (:name, :id)")
          .bind("name", start.text(0))
          .bind("id", start.id(1));
    }
    List<TerritoryWeek> rows =
        page.add("order by t.name, t.id limit :rows")
            .bind("rows", limit + 1)
            .bind("me", scope.user().value())
            .bind("today", scope.date())
            .bind("cycle", coverages.cycle(end, scope).map(Cycle::id).orElse(new UUID(0, 0)))
            .bind("monday", monday)
            .bind("sunday", sunday)
            .bind("next", sunday.plusDays(1))
            .list(row -> week(row, monday, asOf));
    long total =
        of(region, Sql.of(entityManager, "select count(*) from territory t where"), scope).number();
    return Page.of(
        withCoverage(rows, end, scope),
        limit,
        total,
        week -> List.of(week.territory().name(), week.territory().id().toString()));
  }

  private List<TerritoryWeek> withCoverage(List<TerritoryWeek> weeks, LocalDate end, Scope scope) {
    List<TerritoryId> ids =
        weeks.stream().map(week -> new TerritoryId(week.territory().id())).toList();
    Map<UUID, Coverage> coverage =
        coverages.coverageAtEndOf(end, ids, scope).stream()
            .collect(Collectors.toMap(one -> one.territory().id(), Function.identity()));
    return weeks.stream().map(week -> week.with(coverage.get(week.territory().id()))).toList();
  }

  private static String statement(Scope scope) {
    return WEEKS.formatted(BEGIN, END, DisputeConditions.isSeen(scope, "d"));
  }

  private static Sql of(RegionId region, Sql sql, Scope scope) {
    sql.add(ScopePredicate.territoryIsSeen(scope, "t.id"))
        .addUnlessNull(
            region == null ? null : region.value(), "and t.region_id = :region", "region");
    return ScopePredicate.bind(scope, sql);
  }

  private static TerritoryWeek week(Row row, LocalDate monday, Instant asOf) {
    return new TerritoryWeek(
        new Named(row.id("id"), row.text("name")),
        new Named(row.id("region_id"), row.text("region_name")),
        row.named("reps"),
        monday,
        row.count("calls"),
        row.count("late"),
        row.count("hcps"),
        row.count("targets"),
        row.jsonList("outcomes", OutcomeCount[].class),
        null,
        row.count("raised"),
        row.count("flags_open"),
        row.count("filed"),
        row.count("disputes_open"),
        asOf);
  }
}
