package io.fieldcontract.anomaly;

import io.fieldcontract.anomaly.FlagEvent.FlagNote;
import io.fieldcontract.anomaly.FlagEvent.FlagReply;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores and finds flags, and keeps what is said about them. */
@Repository
class AnomalyFlags {

  @PersistenceContext private EntityManager entityManager;
  @Inject private AuditTrail audit;

  void add(AnomalyFlag flag) {
    entityManager.persist(flag);
  }

  /** Whether an id stands for something already, a flag or anything else, in scope or not. */
  boolean isTaken(FlagId id, Scope scope) {
    return entityManager.find(AnomalyFlag.class, id.value()) != null
        || audit.knows(id.value(), scope);
  }

  /**
   * A flag that the caller sees, whatever its version; others who ask for it wait.
   *
   * @throws Problem NOT_FOUND
   */
  AnomalyFlag seen(FlagId id, Scope scope) {
    Sql seen = Sql.of(entityManager, "select f.id from anomaly_flag f where f.id = :id and");
    seen.add(FlagConditions.isSeen(scope, "f")).bind("id", id.value());
    return FlagConditions.bind(scope, seen)
        .first(row -> row.id("id"))
        .map(key -> entityManager.find(AnomalyFlag.class, key, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  /**
   * A flag of the territories in scope.
   *
   * @throws Problem NOT_FOUND; STALE_VERSION when it is not of the version
   */
  AnomalyFlag ofVersion(FlagId id, long version, Scope scope) {
    AnomalyFlag flag = inScope(id, scope);
    if (flag.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return flag;
  }

  /**
   * A flag of the territories in scope, whatever its version.
   *
   * @throws Problem NOT_FOUND
   */
  AnomalyFlag inScope(FlagId id, Scope scope) {
    Sql seen = Sql.of(entityManager, "select f.id from anomaly_flag f where f.id = :id and");
    seen.add(ScopePredicate.territoryIsSeen(scope, "f.territory_id")).bind("id", id.value());
    return ScopePredicate.bind(scope, seen)
        .first(row -> row.id("id"))
        .map(found -> entityManager.find(AnomalyFlag.class, found))
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  /** The flag that another one was merged into, to be counted again; in any territory. */
  AnomalyFlag target(FlagId id, Scope scope) {
    return entityManager.find(AnomalyFlag.class, id.value());
  }

  /** The flags that were merged into one; in any territory: their reporters hear its outcome. */
  List<AnomalyFlag> mergedInto(FlagId id, Scope scope) {
    return entityManager
        .createQuery("select f from AnomalyFlag f where f.mergedInto = :id", AnomalyFlag.class)
        .setParameter("id", id.value())
        .getResultList();
  }

  /** Keeps a reply. */
  void keep(UUID id, FlagReply reply, Instant now, Scope scope) {
    insert("flag_reply", id, reply.flagId(), reply.text(), now, scope);
  }

  /** Keeps an internal note. */
  void keep(UUID id, FlagNote note, Instant now, Scope scope) {
    insert("flag_note", id, note.flagId(), note.text(), now, scope);
    for (UUID user : note.mentions()) {
      Sql.of(
              entityManager,
              "insert into flag_note_mention (note_id, user_id) values (:note, :user)")
          .bind("note", id)
          .bind("user", user)
          .change();
    }
  }

  private void insert(String table, UUID id, UUID flag, String text, Instant now, Scope scope) {
    Sql.of(
            entityManager,
            "insert into %s (id, flag_id, text, user_id, at) values (:id, :flag, :text, :by, :at)"
                .formatted(table))
        .bind("id", id)
        .bind("flag", flag)
        .bind("text", text)
        .bind("by", scope.user().value())
        .bind("at", now)
        .change();
  }
}
