package io.fieldcontract.account;

import io.fieldcontract.coverage.Cycle;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.territory.Tier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads the lists an HCP is picked from. */
@Repository
public class PickerQueries {

  private static final int MONTHS_OF_LAST_CALL = 13;

  // A target is due while its calls in the cycle are fewer than the goal prorated by the calendar
  // days begun, rounded up: docs/numbers.md.
  private static final String LIST =
      """
      select a.id, a.name, a.specialty, s.tier, o.name as place, a.city, a.npi,
        coalesce(p.goal, 0) as goal, coalesce(m.made, 0) as made, m.last_call,
        p.goal is not null and coalesce(m.made, 0)
          < ceil(p.goal * cast(:begun as numeric) / :days) as due%s
      from account_territory_assignment s
        join account a on a.id = s.account_id and a.kind = 'HCP' and a.active
        left join affiliation f on f.hcp_id = a.id and f.main
          and f.valid_from <= :today and (f.valid_to is null or f.valid_to > :today)
        left join account o on o.id = f.hco_id
        left join cycle_plan_target p on p.territory_id = s.territory_id
          and p.hcp_id = a.id and p.cycle_plan_id = :cycle
        left join (
          select territory_id, hcp_id, max(call_date) as last_call,
            count(*) filter (where call_date between :starts and :ends) as made
          from call
          where territory_id in (:territories) and status = 'SUBMITTED' and call_date > :since
          group by territory_id, hcp_id
        ) m on m.territory_id = s.territory_id and m.hcp_id = a.id
      where s.territory_id in (:territories) and s.valid_from <= :today
        and (s.valid_to is null or s.valid_to > :today) and""";

  @PersistenceContext private EntityManager entityManager;

  /**
   * An HCP of a territory to pick.
   *
   * @param place the HCO of the main affiliation
   * @param goal calls planned in the running cycle; 0 for no target
   * @param made submitted calls in the running cycle
   * @param lastCall of the past 13 months in this territory
   */
  public record PickerHcp(
      UUID id,
      String name,
      String specialty,
      Tier tier,
      String place,
      String city,
      String npi,
      boolean target,
      int goal,
      int made,
      boolean due,
      LocalDate lastCall) {}

  /**
   * The whole list of a territory in scope, by last name, first name and key.
   *
   * @param cycle the running one; null when there is none, then nobody is a target
   */
  public List<PickerHcp> picker(TerritoryId territory, Cycle cycle, Scope scope) {
    return list(LIST.formatted(""), List.of(territory), cycle, scope)
        .add("order by a.last_name, a.first_name, a.id")
        .list(PickerQueries::hcp);
  }

  /** The targets due of the scope's own territories: furthest behind, highest tier first. */
  public Page<PickerHcp> mostPressing(Cycle cycle, int limit, Scope scope) {
    if (scope.territories().isEmpty() || cycle == null) {
      return Page.whole(List.of());
    }
    String counted = LIST.formatted(", count(*) over () as total");
    Sql sql = list(counted, List.copyOf(scope.territories()), cycle, scope);
    sql.add("and p.goal is not null and coalesce(m.made, 0)")
        .add("< ceil(p.goal * cast(:begun as numeric) / :days)")
        .add("order by ceil(p.goal * cast(:begun as numeric) / :days) - coalesce(m.made, 0) desc,")
        .add("s.tier, m.last_call nulls first, a.id limit :rows")
        .bind("rows", limit);
    List<Pressing> rows = sql.list(row -> new Pressing(hcp(row), row.number("total")));
    long total = rows.isEmpty() ? 0 : rows.get(0).total;
    return new Page<>(rows.stream().map(Pressing::hcp).toList(), total, null);
  }

  private Sql list(String select, List<TerritoryId> territories, Cycle cycle, Scope scope) {
    LocalDate today = scope.date();
    Cycle asked = cycle == null ? noCycle(today) : cycle;
    Sql sql = Sql.of(entityManager, select);
    sql.add(ScopePredicate.territoryIsSeen(scope, "s.territory_id"))
        .bind("territories", territories.stream().map(TerritoryId::value).toList())
        .bind("today", today)
        .bind("since", today.minusMonths(MONTHS_OF_LAST_CALL))
        .bind("cycle", asked.id())
        .bind("starts", asked.startsOn())
        .bind("ends", asked.endsOn())
        .bind("begun", asked.daysBegunBy(today))
        .bind("days", asked.days());
    return ScopePredicate.bind(scope, sql);
  }

  // A cycle that no target stands in: the same statement then finds no targets.
  private static Cycle noCycle(LocalDate today) {
    return new Cycle(new UUID(0, 0), "", today, today);
  }

  private record Pressing(PickerHcp hcp, long total) {}

  private static PickerHcp hcp(Row row) {
    int goal = row.count("goal");
    return new PickerHcp(
        row.id("id"),
        row.text("name"),
        row.text("specialty"),
        row.constant("tier", Tier.class),
        row.text("place"),
        row.text("city"),
        row.text("npi"),
        goal > 0,
        goal,
        row.count("made"),
        row.is("due"),
        row.date("last_call"));
  }
}
