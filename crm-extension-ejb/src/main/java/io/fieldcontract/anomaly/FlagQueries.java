package io.fieldcontract.anomaly;

import io.fieldcontract.anomaly.FlagView.MergedInto;
import io.fieldcontract.anomaly.FlagView.Outlet;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads flags: those of the territories in scope and, to a rep, the own ones wherever. */
@Repository
public class FlagQueries {

  private static final String TABLES =
      """
      from anomaly_flag f join territory t on t.id = f.territory_id
        join account a on a.id = f.account_id""";

  private static final String FLAGS =
      """
      select f.*, t.name as territory_name, t.region_id, r.name as region_name,
        a.name as outlet_name, a.city, p.name as product_name, u.display_name as reporter,
        w.display_name as assignee, m.status as merged_status, m.outcome as merged_outcome,
        f.acted_by = :me and f.previous_state is not null as undoable,
        (select count(*) from anomaly_flag d
          where d.account_id = f.account_id and d.type = f.type and d.id <> f.id
            and d.noticed_at > f.noticed_at - interval '7 days'
            and d.noticed_at < f.noticed_at + interval '7 days'
            and d.status <> 'MERGED' and f.status <> 'MERGED' and %s) as duplicates,
        (select count(*) from attachment x where x.owner_id = f.id
            and x.owner_type = 'AnomalyFlag' and x.removed_at is null) as photos
      %s
        join region r on r.id = t.region_id
        join crm_user u on u.id = f.reported_by
        left join product p on p.id = f.product_id
        left join crm_user w on w.id = f.assignee_id
        left join anomaly_flag m on m.id = f.merged_into
      where""";

  private static final String NEWEST_FIRST = "order by f.raised_at desc, f.id desc";

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  /** The flags in scope that the filter asks for, newest first. */
  public Page<FlagView> flags(FlagFilter filter, String after, int limit, Scope scope) {
    List<FlagView> rows = rows(filter, after, limit + 1, scope);
    return Page.of(rows, limit, count(filter, scope), FlagQueries::place);
  }

  /**
   * The same without the total, to be read to the end.
   *
   * @return with {@code next}, which is null at the end
   */
  public Page<FlagView> part(FlagFilter filter, String after, int limit, Scope scope) {
    return Page.of(rows(filter, after, limit + 1, scope), limit, 0, FlagQueries::place);
  }

  /** How many flags in scope the filter asks for. */
  public long count(FlagFilter filter, Scope scope) {
    return asked("select count(*) " + TABLES + " where", filter, scope).number();
  }

  /** One flag; empty when it is out of scope. */
  public Optional<FlagView> flag(FlagId id, Scope scope) {
    return asked(select(scope), FlagFilter.ALL, scope)
        .add("and f.id = :id")
        .bind("id", id.value())
        .first(FlagQueries::flag);
  }

  /** Flags in scope that one raised now would probably repeat, newest first. */
  public List<FlagView> duplicates(FlagType type, UUID outlet, Scope scope) {
    return asked(select(scope), FlagFilter.ALL, scope)
        .add("and f.account_id = :outlet and f.type = :kind and f.status <> 'MERGED'")
        .add("and f.noticed_at > :since " + NEWEST_FIRST)
        .bind("outlet", outlet)
        .bind("kind", type.name())
        .bind("since", clock.instant().minus(FlagRules.DUPLICATES))
        .list(FlagQueries::flag);
  }

  private List<FlagView> rows(FlagFilter filter, String after, int most, Scope scope) {
    Sql page = asked(select(scope), filter, scope);
    Keyset start = Keyset.read(after, 2);
    if (start != null) {
      page.add("and (f.raised_at, f.id) < (:raised, :last)")
          .bind("raised", start.instant(0))
          .bind("last", start.id(1));
    }
    return page.add(NEWEST_FIRST + " limit :rows").bind("rows", most).list(FlagQueries::flag);
  }

  private Sql asked(String statement, FlagFilter filter, Scope scope) {
    Sql sql = Sql.of(entityManager, statement).add(FlagConditions.isSeen(scope, "f"));
    FlagConditions.asked(sql, filter, scope);
    return FlagConditions.bind(scope, sql);
  }

  private static String select(Scope scope) {
    return FLAGS.formatted(FlagConditions.isSeen(scope, "d"), TABLES);
  }

  private static List<String> place(FlagView flag) {
    return List.of(flag.raisedAt().toString(), flag.id().toString());
  }

  private static FlagView flag(Row row) {
    Instant acted = row.instant("acted_at");
    return new FlagView(
        row.id("id"),
        row.constant("type", FlagType.class),
        row.constant("status", FlagStatus.class),
        new Named(row.id("territory_id"), row.text("territory_name")),
        new Named(row.id("region_id"), row.text("region_name")),
        new Outlet(row.id("account_id"), row.text("outlet_name"), row.text("city")),
        named(row, "product_id", "product_name"),
        row.text("note"),
        new Named(row.id("reported_by"), row.text("reporter")),
        row.instant("noticed_at"),
        row.instant("raised_at"),
        named(row, "assignee_id", "assignee"),
        row.text("outcome"),
        mergedInto(row),
        row.count("merged_count"),
        row.count("duplicates"),
        row.count("photos"),
        row.instant("acknowledged_at"),
        row.instant("closed_at"),
        acted != null && row.is("undoable") ? acted.plus(AnomalyFlag.UNDO) : null,
        row.number("version"));
  }

  private static MergedInto mergedInto(Row row) {
    UUID into = row.id("merged_into");
    return into == null
        ? null
        : new MergedInto(
            into, row.constant("merged_status", FlagStatus.class), row.text("merged_outcome"));
  }

  private static Named named(Row row, String id, String name) {
    return row.id(id) == null ? null : new Named(row.id(id), row.text(name));
  }
}
