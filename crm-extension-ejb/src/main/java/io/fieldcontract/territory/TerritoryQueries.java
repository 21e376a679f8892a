package io.fieldcontract.territory;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the regions and territories in scope. */
@Repository
public class TerritoryQueries {

  private static final String TERRITORIES =
      """
      select t.id, t.name, r.id as region_id, r.name as region_name, r.zone_id,
        (select count(*) from account_territory_assignment a join account h on h.id = a.account_id
          where a.territory_id = t.id and h.kind = 'HCP' and h.active
            and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)) as hcps,
        (select cast(json_agg(json_build_object('id', u.id, 'name', u.display_name)
            order by u.display_name) as text)
          from user_territory_assignment a join crm_user u on u.id = a.user_id
          where a.territory_id = t.id
            and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)) as reps
      from territory t join region r on r.id = t.region_id
      where""";

  @PersistenceContext private EntityManager entityManager;

  /** A territory as of the scope's date. */
  public record TerritoryView(
      UUID id, String name, RegionView region, List<Named> reps, int hcps) {}

  /** A region. */
  public record RegionView(UUID id, String name, String zoneId) {}

  /**
   * The territories in scope by name, and of one region only unless that is null.
   *
   * @param after {@code next} of the page before; null for the first
   * @param limit at most so many
   */
  public Page<TerritoryView> territories(RegionId region, String after, int limit, Scope scope) {
    Keyset start = Keyset.read(after, 2);
    Sql page = inScope(Sql.of(entityManager, TERRITORIES), region, scope);
    if (start != null) {
      page.add("and (t.name, t.id) > (:name, :id)")
          .bind("name", start.text(0))
          .bind("id", start.id(1));
    }
    page.add("order by t.name, t.id limit :rows").bind("rows", limit + 1);
    List<TerritoryView> rows = page.bind("today", scope.date()).list(TerritoryQueries::territory);
    long total =
        inScope(Sql.of(entityManager, "select count(*) from territory t where"), region, scope)
            .number();
    return Page.of(rows, limit, total, t -> List.of(t.name(), t.id().toString()));
  }

  /** One territory; empty when it is out of scope. */
  public Optional<TerritoryView> territory(TerritoryId id, Scope scope) {
    return inScope(Sql.of(entityManager, TERRITORIES), null, scope)
        .add("and t.id = :id")
        .bind("id", id.value())
        .bind("today", scope.date())
        .first(TerritoryQueries::territory);
  }

  /** The name of a territory; empty when it is out of scope. */
  public Optional<Named> name(TerritoryId id, Scope scope) {
    return inScope(Sql.of(entityManager, "select t.id, t.name from territory t where"), null, scope)
        .add("and t.id = :id")
        .bind("id", id.value())
        .first(row -> new Named(row.id("id"), row.text("name")));
  }

  /** The names of the territories in scope, at most so many, by name. */
  public List<Named> names(int limit, Scope scope) {
    return inScope(Sql.of(entityManager, "select t.id, t.name from territory t where"), null, scope)
        .add("order by t.name, t.id limit :rows")
        .bind("rows", limit)
        .list(row -> new Named(row.id("id"), row.text("name")));
  }

  /** The regions in scope by name: of a rep, those of the own territories. */
  public List<RegionView> regions(Scope scope) {
    Sql sql = Sql.of(entityManager, "select id, name, zone_id from region where");
    if (scope.role() == Role.OPS) {
      sql.add("true");
    } else if (scope.regions().isEmpty()) {
      sql.add("false");
    } else {
      sql.add("id in (:regions)")
          .bind("regions", scope.regions().stream().map(RegionId::value).toList());
    }
    return sql.add("order by name, id")
        .list(row -> new RegionView(row.id("id"), row.text("name"), row.text("zone_id")));
  }

  private static Sql inScope(Sql sql, RegionId region, Scope scope) {
    sql.add(ScopePredicate.territoryIsSeen(scope, "t.id"));
    if (region != null) {
      sql.add("and t.region_id = :region").bind("region", region.value());
    }
    return ScopePredicate.bind(scope, sql);
  }

  private static TerritoryView territory(Row row) {
    return new TerritoryView(
        row.id("id"),
        row.text("name"),
        new RegionView(row.id("region_id"), row.text("region_name"), row.text("zone_id")),
        row.named("reps"),
        row.count("hcps"));
  }
}
