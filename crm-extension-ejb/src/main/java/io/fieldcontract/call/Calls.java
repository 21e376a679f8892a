package io.fieldcontract.call;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Stores and finds calls, and keeps what they said before a correction. */
@Repository
class Calls {

  @PersistenceContext private EntityManager entityManager;

  void add(Call call) {
    entityManager.persist(call);
  }

  void remove(Call call) {
    entityManager.remove(call);
  }

  /**
   * The rep's own call, to be changed by that rep. The caller has shown it to be in scope.
   *
   * @throws Problem NOT_FOUND; NOT_YOUR_CALL; STALE_VERSION when it is not of the version
   */
  Call own(CallId id, long version, Scope scope) {
    Call call = of(id, version);
    if (!call.isOf(scope.user())) {
      throw new Problem(ProblemType.NOT_YOUR_CALL);
    }
    return call;
  }

  /**
   * Anybody's call, for ops.
   *
   * @throws Problem NOT_FOUND, also in another scope than that of ops; STALE_VERSION
   */
  Call any(CallId id, long version, Scope scope) {
    if (scope.role() != Role.OPS) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    return of(id, version);
  }

  /** Keeps what a call said before its revision of this number. */
  void keepRevision(
      CallId id, int revision, CallContent said, String reason, Instant now, Scope scope) {
    Sql.of(
            entityManager,
            """
            insert into call_revision
                (id, call_id, revision, said, reason, corrected_by, corrected_at)
            values (:id, :call, :revision, cast(:said as jsonb), :reason, :by, :at)""")
        .bind("id", Ids.next())
        .bind("call", id.value())
        .bind("revision", revision)
        .bind("said", Snapshots.write(said))
        .bind("reason", reason)
        .bind("by", scope.user().value())
        .bind("at", now)
        .change();
  }

  private Call of(CallId id, long version) {
    Call call = entityManager.find(Call.class, id.value());
    if (call == null) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    if (call.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return call;
  }
}
