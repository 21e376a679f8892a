package io.fieldcontract.platform.audit;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes audit entries, in the transaction of the change they speak of; never changes one. */
@Repository
public class AuditTrail {

  private static final String INSERT =
      """
      insert into audit_entry (id, at, user_id, role, action, object_type, object_id,
          object_version, before, after, reason)
      values (:id, :at, :user, :role, :action, :objectType, :objectId,
          :objectVersion, cast(:before as jsonb), cast(:after as jsonb), :reason)""";

  private static final String INSERT_OF_JOB =
      """
      insert into audit_entry (id, at, role, action, object_type, object_id, object_version,
          before, after, reason)
      select r.id, :at, 'SYSTEM', r.action, r.type, r.object, r.version, r.before, r.after, r.reason
      from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, action varchar, type varchar,
        object uuid, version bigint, before jsonb, after jsonb, reason varchar)""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  private record Entry(
      UUID id,
      String action,
      String type,
      UUID object,
      long version,
      Object before,
      Object after,
      String reason) {
    static Entry of(Event event) {
      return new Entry(
          Ids.next(),
          event.getClass().getSimpleName(),
          event.objectType(),
          event.objectId(),
          event.objectVersion(),
          event.before(),
          event.after(),
          event.reason());
    }
  }

  /** Records what a job made happen by itself, as of now; in one statement, however much it is. */
  public void recordOfJob(List<? extends Event> events) {
    if (events.isEmpty()) {
      return;
    }
    Sql.of(entityManager, INSERT_OF_JOB)
        .bind("at", clock.instant())
        .bind("rows", Snapshots.write(events.stream().map(Entry::of).toList()))
        .change();
    events.forEach(event -> ChangesOfTransaction.current().audited(event.objectId()));
  }

  /** Records what the caller of this scope made happen, as of now. */
  public void record(Event event, Scope scope) {
    Sql.of(entityManager, INSERT)
        .bind("id", Ids.next())
        .bind("at", clock.instant())
        .bind("user", scope.user().value())
        .bind("role", scope.role().name())
        .bind("action", event.getClass().getSimpleName())
        .bind("objectType", event.objectType())
        .bind("objectId", event.objectId())
        .bind("objectVersion", event.objectVersion())
        .bind("before", Snapshots.write(event.before()))
        .bind("after", Snapshots.write(event.after()))
        .bind("reason", event.reason())
        .change();
    ChangesOfTransaction.current().audited(event.objectId());
  }

  /** Whether anything ever happened to an object: a new one must have another key. */
  public boolean knows(UUID objectId, Scope scope) {
    return Sql.of(entityManager, "select count(*) from audit_entry where object_id = :object")
            .bind("object", objectId)
            .number()
        > 0;
  }

  /**
   * The names of the fields that were changed after a version, by name. The caller has shown the
   * object to be in scope.
   */
  public Set<String> changedSince(UUID objectId, long version, Scope scope) {
    List<String[]> later =
        Sql.of(
                entityManager,
                """
                select cast(before as text) as before, cast(after as text) as after
                from audit_entry where object_id = :object and object_version > :version
                  and (before is not null or after is not null)
                order by object_version, id""")
            .bind("object", objectId)
            .bind("version", version)
            .list((Row row) -> new String[] {row.text("before"), row.text("after")});
    return later.isEmpty()
        ? new TreeSet<>()
        : Snapshots.difference(later.get(0)[0], later.get(later.size() - 1)[1]);
  }

  /** Sends what is pending to the database. */
  void flush() {
    entityManager.flush();
  }
}
