package io.fieldcontract.account;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.territory.Tier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the accounts in scope. */
@Repository
public class AccountQueries {

  private static final String ACCOUNTS =
      """
      select a.id, a.kind, a.name, a.specialty, a.address_line, a.city, a.state, a.postal_code,
        a.npi, o.name as place,
        (select cast(json_agg(json_build_object('id', t.id, 'name', t.name, 'tier', s.tier)
            order by t.name) as text)
          from account_territory_assignment s join territory t on t.id = s.territory_id
          where s.account_id = a.id and %1$s
            and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)
        ) as territories
      from account a
        left join affiliation f on f.hcp_id = a.id and f.main
          and f.valid_from <= :today and (f.valid_to is null or f.valid_to > :today)
        left join account o on o.id = f.hco_id
      where""";

  @PersistenceContext private EntityManager entityManager;

  /** An account as of the scope's date, with those of its territories that are in scope. */
  public record AccountView(
      UUID id,
      AccountKind kind,
      String name,
      String specialty,
      String place,
      String addressLine,
      String city,
      String state,
      String postalCode,
      String npi,
      List<AccountTerritory> territories) {}

  /** A territory an account is in. */
  public record AccountTerritory(UUID id, String name, Tier tier) {}

  /**
   * The active accounts in scope by name.
   *
   * @param question words that name, specialty, city or NPI must all contain; null for all
   * @param kind null for both
   */
  public Page<AccountView> accounts(
      String question, AccountKind kind, String after, int limit, Scope scope) {
    Keyset start = Keyset.read(after, 2);
    Sql page = matching(Sql.of(entityManager, select(scope)), question, kind, scope);
    page.bind("today", scope.date());
    AccountSearch.startAfter(page, start);
    page.add("order by a.name, a.id limit :rows").bind("rows", limit + 1);
    List<AccountView> rows = page.list(AccountQueries::account);
    Sql count = Sql.of(entityManager, "select count(*) from account a where");
    long total = matching(count, question, kind, scope).number();
    return Page.of(rows, limit, total, a -> List.of(a.name(), a.id().toString()));
  }

  /** One account; empty when it is out of scope. */
  public Optional<AccountView> account(AccountId id, Scope scope) {
    Sql sql = Sql.of(entityManager, select(scope)).add(AccountSearch.isInScope(scope));
    return AccountSearch.bind(scope, sql)
        .add("and a.id = :id")
        .bind("id", id.value())
        .bind("today", scope.date())
        .first(AccountQueries::account);
  }

  private static String select(Scope scope) {
    return ACCOUNTS.formatted(ScopePredicate.territoryIsSeen(scope, "s.territory_id"));
  }

  private static Sql matching(Sql sql, String question, AccountKind kind, Scope scope) {
    sql.add(AccountSearch.isInScope(scope)).add("and a.active");
    AccountSearch.matching(sql, question);
    sql.addUnlessNull(kind == null ? null : kind.name(), "and a.kind = :kind", "kind");
    return AccountSearch.bind(scope, sql);
  }

  private static AccountView account(Row row) {
    return new AccountView(
        row.id("id"),
        row.constant("kind", AccountKind.class),
        row.text("name"),
        row.text("specialty"),
        row.text("place"),
        row.text("address_line"),
        row.text("city"),
        row.text("state"),
        row.text("postal_code"),
        row.text("npi"),
        row.jsonList("territories", AccountTerritory[].class));
  }
}
