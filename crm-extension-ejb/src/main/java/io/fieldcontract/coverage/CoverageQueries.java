package io.fieldcontract.coverage;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
      select t.id as territory_id, t.name as territory_name,
        y.id, y.name, y.starts_on, y.ends_on, x.targets, x.covered, x.planned, x.made
      from (%s) y cross join territory t cross join lateral (
        select count(*) as targets, count(m.made) as covered, coalesce(sum(p.goal), 0) as planned,
          coalesce(sum(least(coalesce(m.made, 0), p.goal)), 0) as made
        from cycle_plan_target p left join (
          select c.hcp_id, count(*) as made from call c
          where c.territory_id = t.id and c.status = 'SUBMITTED'
            and c.call_date between y.starts_on and y.ends_on
          group by c.hcp_id) m on m.hcp_id = p.hcp_id
        where p.territory_id = t.id and p.cycle_plan_id = y.id) x
      where t.id in (:territories) and"""
          .formatted(CYCLE);

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  /** The cycle that a date falls in; the one begun last if cycles overlap. */
  public Optional<Cycle> cycle(LocalDate date, Scope scope) {
    return Sql.of(entityManager, CYCLE).bind("date", date).first(CoverageQueries::cycle);
  }

  /**
   * The coverage of those of the territories that are in scope, by name, in the cycle of the date;
   * empty when no cycle plan holds that date.
   */
  public List<Coverage> coverage(Collection<TerritoryId> territories, LocalDate date, Scope scope) {
    if (territories.isEmpty()) {
      return List.of();
    }
    Instant asOf = clock.instant();
    Sql sql =
        Sql.of(entityManager, COVERAGE)
            .add(ScopePredicate.territoryIsSeen(scope, "t.id"))
            .add("order by t.name, t.id")
            .bind("territories", territories.stream().map(TerritoryId::value).toList())
            .bind("date", date);
    return ScopePredicate.bind(scope, sql).list(row -> coverage(row, asOf));
  }

  private static Coverage coverage(Row row, Instant asOf) {
    return new Coverage(
        new Named(row.id("territory_id"), row.text("territory_name")),
        cycle(row),
        row.count("targets"),
        row.count("covered"),
        row.count("planned"),
        row.count("made"),
        asOf);
  }

  private static Cycle cycle(Row row) {
    return new Cycle(row.id("id"), row.text("name"), row.date("starts_on"), row.date("ends_on"));
  }
}
