package io.fieldcontract.dispute;

import io.fieldcontract.dispute.DisputeEvent.Deadline;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.sla.Promise;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Finds the clocks that the sweep has to look at, and writes down what it finds out, many at a
 * time. An act on a dispute changes its clocks in the same rows, so of act and sweep the second
 * sees what the first did.
 */
@Repository
class DueClocks {

  @PersistenceContext private EntityManager entityManager;

  /** A clock, whose warning is due or whose time is over, and whose dispute it is. */
  record DueClock(
      UUID id,
      Deadline deadline,
      long disputeVersion,
      TerritoryId territory,
      UserId payee,
      UserId filer) {

    boolean isMissed(Instant now) {
      return !now.isBefore(deadline.dueAt());
    }
  }

  /** Takes clocks that are due, the longest due; nobody else changes them until the commit. */
  List<DueClock> take(Instant now, int most) {
    // Whose they are is looked up for those taken: joined before, each batch would sort all.
    return Sql.of(
            entityManager,
            """
            with due as (
              select id, dispute_id, promise, due_at from dispute_clock
              where next_at <= :now order by next_at limit :most for update)
            select k.*, d.level, d.assignee_id, d.version, d.territory_id, d.payee_id, d.filed_by
            from due k join ic_dispute d on d.id = k.dispute_id""")
        .bind("now", now)
        .bind("most", most)
        .list(DueClocks::clock);
  }

  /** Writes down, for good, that these were missed. */
  void miss(List<UUID> ids, Instant now) {
    change(
        "missed_due_at = due_at, missed_found_at = :now, warn_at = null, next_at = null", ids, now);
  }

  /** Whoever can act was warned; next to look for is the end. */
  void warn(List<UUID> ids, Instant now) {
    change("warned_at = :now, warn_at = null, next_at = due_at", ids, now);
  }

  /** Resolved disputes that nobody reopened in time. */
  List<IcDispute> toClose(Instant now, int most) {
    return entityManager
        .createQuery(
            "select d from IcDispute d where d.state.closesAt <= :now order by d.state.closesAt",
            IcDispute.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  private void change(String what, List<UUID> ids, Instant now) {
    if (!ids.isEmpty()) {
      Sql.of(entityManager, "update dispute_clock set version = version + 1, ")
          .add(what)
          .add("where id in (:ids)")
          .bind("now", now)
          .bind("ids", ids)
          .change();
    }
  }

  private static DueClock clock(Row row) {
    return new DueClock(
        row.id("id"),
        new Deadline(
            row.id("dispute_id"),
            row.constant("promise", Promise.class),
            row.instant("due_at"),
            row.constant("level", DisputeLevel.class),
            row.id("assignee_id")),
        row.number("version"),
        new TerritoryId(row.id("territory_id")),
        new UserId(row.id("payee_id")),
        new UserId(row.id("filed_by")));
  }
}
