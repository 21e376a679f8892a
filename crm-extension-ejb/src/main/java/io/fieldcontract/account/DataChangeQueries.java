package io.fieldcontract.account;

import io.fieldcontract.account.DirectoryQueries.DirectoryEntry;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the data-change requests of the territories in scope. */
@Repository
public class DataChangeQueries {

  private static final String REQUESTS =
      """
      select q.*, t.name as territory_name, u.display_name as requester, d.display_name as decider,
        a.name as account_name, a.specialty as account_specialty, a.city as account_city
      from data_change_request q join territory t on t.id = q.territory_id
        join crm_user u on u.id = q.requested_by
        left join crm_user d on d.id = q.decided_by
        left join account a on a.id = q.account_id
      where""";

  @PersistenceContext private EntityManager entityManager;

  /** A data-change request. */
  public record DataChangeRequestView(
      UUID id,
      DataChangeKind kind,
      DataChangeStatus status,
      Named territory,
      DirectoryEntry account,
      String firstName,
      String lastName,
      String specialty,
      String city,
      String npi,
      String note,
      Named requestedBy,
      Instant requestedAt,
      Named decidedBy,
      Instant decidedAt,
      String decisionReason,
      long version) {}

  /** The requests in scope, oldest first; of one status unless that is null. */
  public Page<DataChangeRequestView> requests(
      DataChangeStatus status, String after, int limit, Scope scope) {
    Sql page = inScope(Sql.of(entityManager, REQUESTS), status, scope);
    Keyset start = Keyset.read(after, 2);
    if (start != null) {
      page.add("and (q.requested_at, q.id) > (:at, :id)")
          .bind("at", start.instant(0))
          .bind("id", start.id(1));
    }
    page.add("order by q.requested_at, q.id limit :rows").bind("rows", limit + 1);
    List<DataChangeRequestView> rows = page.list(DataChangeQueries::request);
    return Page.of(
        rows,
        limit,
        count(status, scope),
        q -> List.of(q.requestedAt().toString(), q.id().toString()));
  }

  /** How many requests in scope have the status; all when that is null. */
  public long count(DataChangeStatus status, Scope scope) {
    Sql sql = Sql.of(entityManager, "select count(*) from data_change_request q where");
    return inScope(sql, status, scope).number();
  }

  /** One request; empty when it is out of scope. */
  public Optional<DataChangeRequestView> request(DataChangeRequestId id, Scope scope) {
    return inScope(Sql.of(entityManager, REQUESTS), null, scope)
        .add("and q.id = :id")
        .bind("id", id.value())
        .first(DataChangeQueries::request);
  }

  private static Sql inScope(Sql sql, DataChangeStatus status, Scope scope) {
    sql.add(ScopePredicate.territoryIsSeen(scope, "q.territory_id"))
        .addUnlessNull(status == null ? null : status.name(), "and q.status = :status", "status");
    return ScopePredicate.bind(scope, sql);
  }

  private static DataChangeRequestView request(Row row) {
    return new DataChangeRequestView(
        row.id("id"),
        row.constant("kind", DataChangeKind.class),
        row.constant("status", DataChangeStatus.class),
        new Named(row.id("territory_id"), row.text("territory_name")),
        account(row),
        row.text("first_name"),
        row.text("last_name"),
        row.text("specialty"),
        row.text("city"),
        row.text("npi"),
        row.text("note"),
        new Named(row.id("requested_by"), row.text("requester")),
        row.instant("requested_at"),
        row.id("decided_by") == null ? null : new Named(row.id("decided_by"), row.text("decider")),
        row.instant("decided_at"),
        row.text("decision_reason"),
        row.number("version"));
  }

  private static DirectoryEntry account(Row row) {
    return row.id("account_id") == null
        ? null
        : new DirectoryEntry(
            row.id("account_id"),
            row.text("account_name"),
            row.text("account_specialty"),
            null,
            row.text("account_city"));
  }
}
