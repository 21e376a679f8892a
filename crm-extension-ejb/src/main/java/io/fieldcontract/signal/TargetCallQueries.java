package io.fieldcontract.signal;

import io.fieldcontract.coverage.Cycle;
import io.fieldcontract.measure.Trend;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.signal.TargetCalls.Windows;
import io.fieldcontract.territory.Tier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Reads how often the targets of a territory are called on, from the raw calls. */
@Repository
public class TargetCallQueries {

  // Bounded by the territory and the windows, so no slower with more territories or more years.
  private static final String TARGETS =
      """
      select p.hcp_id, s.tier, coalesce(m.recent, 0) as recent, coalesce(m.earlier, 0) as earlier,
        m.last_call
      from cycle_plan_target p
        join account_territory_assignment s on s.territory_id = p.territory_id
          and s.account_id = p.hcp_id
          and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)
        left join (
          select hcp_id, count(*) filter (where call_date >= :recent) as recent,
            count(*) filter (where call_date < :recent) as earlier, max(call_date) as last_call
          from call
          where territory_id = :territory and status = 'SUBMITTED'
            and call_date between :earlier and :today
          group by hcp_id) m on m.hcp_id = p.hcp_id
      where p.territory_id = :territory and p.cycle_plan_id = :cycle
        and p.hcp_id in (
          select o.account_id from account_territory_assignment o
          where o.territory_id = :territory and o.valid_from <= :earlier
            and (o.valid_to is null or o.valid_to > :earlier))
        and""";

  @PersistenceContext private EntityManager entityManager;

  /** Those of a territory in scope in a cycle. */
  public List<TargetCalls> targets(
      TerritoryId territory, Cycle cycle, Windows windows, LocalDate today, Scope scope) {
    Sql sql =
        Sql.of(entityManager, TARGETS)
            .add(ScopePredicate.territoryIsSeen(scope, "p.territory_id"))
            .bind("territory", territory.value())
            .bind("cycle", cycle.id())
            .bind("recent", windows.recentFrom())
            .bind("earlier", windows.earlierFrom())
            .bind("today", today);
    return ScopePredicate.bind(scope, sql).list(row -> target(row, windows));
  }

  private static TargetCalls target(Row row, Windows windows) {
    return new TargetCalls(
        row.id("hcp_id"),
        row.constant("tier", Tier.class),
        windows,
        Trend.of(row.count("recent"), row.count("earlier")),
        row.date("last_call"));
  }
}
