package io.fieldcontract.account;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.territory.AccountTerritoryAssignment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Stores accounts and their assignments, and answers what calls and requests must know. */
@Repository
public class Accounts {

  @PersistenceContext private EntityManager entityManager;

  /** Where a call belongs: the territory and its zone. */
  public record Place(TerritoryId territory, ZoneId zone) {}

  /** Where an outlet belongs: the territory, its region and zone. */
  public record Outlet(TerritoryId territory, RegionId region, ZoneId zone) {}

  /** Stores a new account. */
  void add(Account account) {
    entityManager.persist(account);
  }

  /** Stores a new assignment. */
  void assign(AccountTerritoryAssignment assignment) {
    entityManager.persist(assignment);
  }

  /**
   * The territory the HCP was in on the date and that the rep held on the date; the first by name
   * of several. Empty when there is none, so a call with this HCP is not the rep's to log.
   */
  public Optional<Place> placeOfCall(AccountId hcp, UserId rep, LocalDate date, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select t.id, r.zone_id
            from account_territory_assignment s
              join user_territory_assignment u on u.territory_id = s.territory_id
              join account a on a.id = s.account_id and a.kind = 'HCP'
              join territory t on t.id = s.territory_id join region r on r.id = t.region_id
            where s.account_id = :hcp and u.user_id = :rep
              and s.valid_from <= :date and (s.valid_to is null or s.valid_to > :date)
              and u.valid_from <= :date and (u.valid_to is null or u.valid_to > :date)
            order by t.name, t.id limit 1""")
        .bind("hcp", hcp.value())
        .bind("rep", rep.value())
        .bind("date", date)
        .first(row -> new Place(new TerritoryId(row.id("id")), ZoneId.of(row.text("zone_id"))));
  }

  /**
   * The territory the outlet, an HCO, was in at the moment and that the rep held then; the first by
   * name of several. Empty when there is none, so what was noticed there is not the rep's to tell.
   */
  public Optional<Outlet> outlet(AccountId hco, UserId rep, Instant moment, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select t.id, t.region_id, r.zone_id
            from account_territory_assignment s
              join user_territory_assignment u on u.territory_id = s.territory_id
              join account a on a.id = s.account_id and a.kind = 'HCO'
              join territory t on t.id = s.territory_id join region r on r.id = t.region_id
              cross join lateral (select
                cast(cast(:moment as timestamptz) at time zone r.zone_id as date) as day) d
            where s.account_id = :hco and u.user_id = :rep
              and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)
              and u.valid_from <= d.day and (u.valid_to is null or u.valid_to > d.day)
            order by t.name, t.id limit 1""")
        .bind("hco", hco.value())
        .bind("rep", rep.value())
        .bind("moment", moment)
        .first(
            row ->
                new Outlet(
                    new TerritoryId(row.id("id")),
                    new RegionId(row.id("region_id")),
                    ZoneId.of(row.text("zone_id"))));
  }

  /** Whether all of these are HCPs that were in the territory on the date. */
  public boolean wereIn(TerritoryId territory, Collection<UUID> hcps, LocalDate date, Scope scope) {
    return Sql.of(
                entityManager,
                """
                select count(distinct s.account_id)
                from account_territory_assignment s join account a on a.id = s.account_id
                where s.territory_id = :territory and s.account_id in (:hcps) and a.kind = 'HCP'
                  and s.valid_from <= :date and (s.valid_to is null or s.valid_to > :date)""")
            .bind("territory", territory.value())
            .bind("hcps", hcps)
            .bind("date", date)
            .number()
        == hcps.size();
  }

  /** Whether an active HCP of this key exists, in scope or not: requests may name any. */
  boolean isKnownHcp(AccountId hcp, Scope scope) {
    return Sql.of(
                entityManager,
                "select count(*) from account where id = :id and kind = 'HCP' and active")
            .bind("id", hcp.value())
            .number()
        == 1;
  }

  /** The account with this NPI, in scope or not. */
  Optional<AccountId> withNpi(String npi, Scope scope) {
    return Sql.of(entityManager, "select id from account where npi = :npi")
        .bind("npi", npi)
        .first(row -> new AccountId(row.id("id")));
  }

  /**
   * The date it is in a territory, by its region's zone; the caller has shown it to be in scope.
   */
  public LocalDate today(TerritoryId territory, Instant now, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select r.zone_id from territory t join region r on r.id = t.region_id
            where t.id = :territory""")
        .bind("territory", territory.value())
        .first(row -> LocalDate.ofInstant(now, ZoneId.of(row.text("zone_id"))))
        .orElse(scope.date());
  }
}
