package io.fieldcontract.account;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads the lists an outlet, an HCO, is picked from. */
@Repository
public class OutletQueries {

  private static final int MONTHS_OF_LAST_VISIT = 3;

  private static final String LIST =
      """
      select a.id, a.name, a.address_line, a.city, v.last_visit
      from account_territory_assignment s
        join account a on a.id = s.account_id and a.kind = 'HCO' and a.active
        left join (
          select f.hco_id, max(c.call_date) as last_visit
          from call c join affiliation f on f.hcp_id = c.hcp_id and f.main
            and f.valid_from <= :today and (f.valid_to is null or f.valid_to > :today)
          where c.territory_id = :territory and c.status = 'SUBMITTED'
            and c.call_date > :since
          group by f.hco_id
        ) v on v.hco_id = a.id
      where s.territory_id = :territory and s.valid_from <= :today
        and (s.valid_to is null or s.valid_to > :today) and""";

  @PersistenceContext private EntityManager entityManager;

  /**
   * An outlet of a territory to pick.
   *
   * @param lastVisit the last call of the past 3 months in this territory with an HCP whose main
   *     affiliation is there today; null for none
   */
  public record Outlet(
      UUID id, String name, String addressLine, String city, LocalDate lastVisit) {}

  /** All active outlets of a territory in scope, by name and key. */
  public List<Outlet> outlets(TerritoryId territory, Scope scope) {
    Sql sql =
        Sql.of(entityManager, LIST)
            .add(ScopePredicate.territoryIsSeen(scope, "s.territory_id"))
            .add("order by a.name, a.id")
            .bind("territory", territory.value())
            .bind("today", scope.date())
            .bind("since", scope.date().minusMonths(MONTHS_OF_LAST_VISIT));
    return ScopePredicate.bind(scope, sql)
        .list(
            row ->
                new Outlet(
                    row.id("id"),
                    row.text("name"),
                    row.text("address_line"),
                    row.text("city"),
                    row.date("last_visit")));
  }
}
