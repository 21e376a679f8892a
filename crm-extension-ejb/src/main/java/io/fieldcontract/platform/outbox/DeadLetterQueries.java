package io.fieldcontract.platform.outbox;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the events that could not be told; they are there for ops alone. */
@Repository
public class DeadLetterQueries {

  @PersistenceContext private EntityManager entityManager;

  /**
   * A dead event.
   *
   * @param lastError the kinds of the last failure; what it said stands in the server's log
   * @param heldBack how many later events of the same object wait for this one
   */
  public record DeadLetter(
      UUID id,
      String type,
      String objectType,
      UUID objectId,
      Instant at,
      Instant diedAt,
      String lastError,
      long heldBack) {}

  /** The dead events, the longest dead first. */
  public Page<DeadLetter> deadLetters(String after, int limit, Scope scope) {
    Sql page =
        Sql.of(
            entityManager,
            """
            select e.*, (select count(*) from outbox_event l
                where l.order_id = e.order_id and l.id > e.id) as held_back
            from outbox_event e where e.died_at is not null and""");
    page.add(visible(scope));
    Keyset start = Keyset.read(after, 2);
    if (start != null) {
      page.add("and (e.died_at, e.id) > (:at, :id)")
          .bind("at", start.instant(0))
          .bind("id", start.id(1));
    }
    List<DeadLetter> rows =
        page.add("order by e.died_at, e.id limit :rows")
            .bind("rows", limit + 1)
            .list(DeadLetterQueries::letter);
    return Page.of(
        rows, limit, count(scope), l -> List.of(l.diedAt().toString(), l.id().toString()));
  }

  /** How many there are. */
  public long count(Scope scope) {
    return Sql.of(entityManager, "select count(*) from outbox_event where died_at is not null and")
        .add(visible(scope))
        .number();
  }

  private static String visible(Scope scope) {
    return scope.role() == Role.OPS ? "true" : "false";
  }

  private static DeadLetter letter(Row row) {
    return new DeadLetter(
        row.id("id"),
        row.text("type"),
        row.text("object_type"),
        row.id("object_id"),
        row.instant("at"),
        row.instant("died_at"),
        row.text("last_error"),
        row.number("held_back"));
  }
}
