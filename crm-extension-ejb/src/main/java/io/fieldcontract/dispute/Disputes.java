package io.fieldcontract.dispute;

import io.fieldcontract.dispute.DisputeEvent.Adjustment;
import io.fieldcontract.dispute.DisputeEvent.DisputeNote;
import io.fieldcontract.dispute.DisputeEvent.DisputeReply;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds disputes, what is said about them, and the adjustments they lead to. */
@Repository
class Disputes {

  @PersistenceContext private EntityManager entityManager;
  @Inject private AuditTrail audit;

  /** An adjustment under its key. */
  record KeptAdjustment(UUID id, Adjustment adjustment) {}

  void add(IcDispute dispute) {
    entityManager.persist(dispute);
  }

  /** Whether an id stands for something already, a dispute or anything else, in scope or not. */
  boolean isTaken(DisputeId id, Scope scope) {
    return entityManager.find(IcDispute.class, id.value()) != null
        || audit.knows(id.value(), scope);
  }

  /** Whether somebody still has to decide about a line. */
  boolean isInDispute(UUID line, Scope scope) {
    return Sql.of(
                entityManager,
                """
                select count(*) from ic_dispute
                where line_id = :line and status not in ('RESOLVED', 'CLOSED')""")
            .bind("line", line)
            .number()
        > 0;
  }

  /**
   * A dispute in scope, whatever its version; others who ask for it wait.
   *
   * @throws Problem NOT_FOUND
   */
  IcDispute seen(DisputeId id, Scope scope) {
    Sql seen = Sql.of(entityManager, "select d.id from ic_dispute d where d.id = :id and");
    seen.add(DisputeConditions.isSeen(scope, "d")).bind("id", id.value());
    return DisputeConditions.bind(scope, seen)
        .first(row -> row.id("id"))
        .map(key -> entityManager.find(IcDispute.class, key, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  /**
   * A dispute in scope.
   *
   * @throws Problem NOT_FOUND; STALE_VERSION when it is not of the version
   */
  IcDispute ofVersion(DisputeId id, long version, Scope scope) {
    IcDispute dispute = seen(id, scope);
    if (dispute.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return dispute;
  }

  /** Keeps what is said openly. */
  void keep(UUID id, DisputeReply reply, Instant now, Scope scope) {
    insert("dispute_reply", id, reply.disputeId(), reply.text(), now, scope);
  }

  /** Keeps an internal note. */
  void keep(UUID id, DisputeNote note, Instant now, Scope scope) {
    insert("dispute_note", id, note.disputeId(), note.text(), now, scope);
    for (UUID user : note.mentions()) {
      Sql.of(
              entityManager,
              "insert into dispute_note_mention (note_id, user_id) values (:note, :user)")
          .bind("note", id)
          .bind("user", user)
          .change();
    }
  }

  /** Keeps a line for the next statement. */
  void keep(UUID id, Adjustment adjustment, Instant now, Scope scope) {
    Sql.of(
            entityManager,
            """
            insert into ic_adjustment (id, dispute_id, payee_id, amount, currency, made_by, made_at)
            values (:id, :dispute, :payee, :amount, :currency, :by, :now)""")
        .bind("id", id)
        .bind("dispute", adjustment.disputeId())
        .bind("payee", adjustment.payeeId())
        .bind("amount", adjustment.amount())
        .bind("currency", adjustment.currency())
        .bind("by", scope.user().value())
        .bind("now", now)
        .change();
  }

  /** Removes the adjustment that was made last, unless a statement holds it. */
  Optional<KeptAdjustment> removeLastAdjustment(DisputeId dispute, Scope scope) {
    return Sql.of(
            entityManager,
            """
            delete from ic_adjustment where paid_with is null
              and id = (select a.id from ic_adjustment a where a.dispute_id = :dispute
                order by a.id desc limit 1)
            returning *""")
        .bind("dispute", dispute.value())
        .first(
            row ->
                new KeptAdjustment(
                    row.id("id"),
                    new Adjustment(
                        row.id("dispute_id"),
                        row.id("payee_id"),
                        row.decimal("amount"),
                        row.text("currency"))));
  }

  private void insert(String table, UUID id, UUID dispute, String text, Instant now, Scope scope) {
    Sql.of(
            entityManager,
            "insert into %s (id, dispute_id, text, user_id, at) values (:id, :dispute, :text, :by, :at)"
                .formatted(table))
        .bind("id", id)
        .bind("dispute", dispute)
        .bind("text", text)
        .bind("by", scope.user().value())
        .bind("at", now)
        .change();
  }
}
