package io.fieldcontract.platform.outbox;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The events still to be told. */
@Repository
class OutboxEvents {

  // The first of each object alone: a later one waits until that is gone. Two nodes that find the
  // same row meet at its lock, and the second one then sees the lease.
  private static final String LEASE =
      """
      update outbox_event set leased_by = :node, leased_until = :until
      where (leased_until is null or leased_until < :now) and id in (
        select e.id from outbox_event e
        where e.died_at is null and e.next_try_at <= :now
          and (e.leased_until is null or e.leased_until < :now) and e.type in (:types)
          and not exists (select 1 from outbox_event p
            where p.order_id = e.order_id and p.id < e.id)
        order by e.id limit :most)
      returning id, type, object_type, object_id, object_version, user_id, at,
        cast(before as text) as before, cast(after as text) as after, reason, tries""";

  @PersistenceContext private EntityManager entityManager;

  /** Takes events of some types that are due for a node, until a moment. */
  List<OutboxEvent> lease(UUID node, Set<String> types, Instant now, Instant until, int most) {
    return Sql.of(entityManager, LEASE)
        .bind("node", node)
        .bind("types", types)
        .bind("now", now)
        .bind("until", until)
        .bind("most", most)
        .list(OutboxEvents::event);
  }

  /**
   * Forgets an event that the node holds; that of the transaction's rollback comes back.
   *
   * @throws IllegalStateException when the node holds it no longer
   */
  void forget(UUID id, UUID node) {
    int gone =
        Sql.of(entityManager, "delete from outbox_event where id = :id and leased_by = :node")
            .bind("id", id)
            .bind("node", node)
            .change();
    if (gone == 0) {
      throw new IllegalStateException("The lease of the event ran out: " + id);
    }
  }

  /** Gives an event back that could not be told; died is null while there are tries left. */
  void giveBack(UUID id, UUID node, int tries, String error, Instant nextTry, Instant died) {
    Sql.of(
            entityManager,
            """
            update outbox_event set leased_by = null, leased_until = null, tries = :tries,
              last_error = :error, next_try_at = :next, died_at = :died
            where id = :id and leased_by = :node""")
        .bind("tries", tries)
        .bind("error", error)
        .bind("next", nextTry)
        .bind("died", died)
        .bind("id", id)
        .bind("node", node)
        .change();
  }

  /**
   * Brings a dead event back to life.
   *
   * @throws Problem NOT_FOUND when there is no dead one of the key
   */
  void revive(UUID id, Instant now) {
    mustHaveBeen(
        Sql.of(
                entityManager,
                """
                update outbox_event set died_at = null, tries = 0, next_try_at = :now
                where id = :id and died_at is not null""")
            .bind("now", now)
            .bind("id", id)
            .change());
  }

  /**
   * Removes a dead event.
   *
   * @throws Problem NOT_FOUND when there is no dead one of the key
   */
  void discard(UUID id) {
    mustHaveBeen(
        Sql.of(entityManager, "delete from outbox_event where id = :id and died_at is not null")
            .bind("id", id)
            .change());
  }

  private static void mustHaveBeen(int rows) {
    if (rows == 0) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
  }

  private static OutboxEvent event(Row row) {
    return new OutboxEvent(
        row.id("id"),
        row.text("type"),
        row.text("object_type"),
        row.id("object_id"),
        row.number("object_version"),
        row.id("user_id"),
        row.instant("at"),
        row.text("before"),
        row.text("after"),
        row.text("reason"),
        row.count("tries"));
  }
}
