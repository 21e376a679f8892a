package io.fieldcontract.platform.outbox;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes what is to be told, in the transaction of the change: told if and only if it commits. */
@Repository
public class Outbox {

  private static final String INSERT_OF_JOB =
      """
      insert into outbox_event (id, type, object_type, object_id, object_version, order_id, at,
          before, after, reason, next_try_at)
      select r.id, r.type, r.kind, r.object, r.version, r.place, :at, r.before, r.after, r.reason,
        :at
      from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, type varchar, kind varchar,
        object uuid, version bigint, place uuid, before jsonb, after jsonb, reason varchar)""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private OutboxHandlers handlers;
  @Inject private Clock clock;

  private record Waiting(
      UUID id,
      String type,
      String kind,
      UUID object,
      long version,
      UUID place,
      Object before,
      Object after,
      String reason) {
    static Waiting of(Event event) {
      return new Waiting(
          Ids.next(),
          event.getClass().getSimpleName(),
          event.objectType(),
          event.objectId(),
          event.objectVersion(),
          event.orderedWith(),
          event.before(),
          event.after(),
          event.reason());
    }
  }

  /** The same of what a job made happen by itself; in one statement, however much it is. */
  public void addOfJob(List<? extends Event> events) {
    List<Waiting> wanted =
        events.stream()
            .filter(event -> !handlers.of(event.getClass().getSimpleName()).isEmpty())
            .map(Waiting::of)
            .toList();
    if (!wanted.isEmpty()) {
      Sql.of(entityManager, INSERT_OF_JOB)
          .bind("at", clock.instant())
          .bind("rows", Snapshots.write(wanted))
          .change();
    }
  }

  /** Will tell of the event, if anybody wants to be told of its type. */
  public void add(Event event, Scope scope) {
    if (!handlers.of(event.getClass().getSimpleName()).isEmpty()) {
      add(event, Duration.ZERO, scope);
    }
  }

  /** Will tell of the event after some time, unless it is withdrawn before; returns its id. */
  public UUID add(Event event, Duration delay, Scope scope) {
    UUID id = Ids.next();
    Instant now = clock.instant();
    Sql.of(
            entityManager,
            """
            insert into outbox_event (id, type, object_type, object_id, object_version, order_id,
                user_id, at, before, after, reason, next_try_at)
            values (:id, :type, :objectType, :objectId, :objectVersion, :order,
                :user, :at, cast(:before as jsonb), cast(:after as jsonb), :reason, :due)""")
        .bind("id", id)
        .bind("type", event.getClass().getSimpleName())
        .bind("objectType", event.objectType())
        .bind("objectId", event.objectId())
        .bind("objectVersion", event.objectVersion())
        .bind("order", event.orderedWith())
        .bind("user", scope.user().value())
        .bind("at", now)
        .bind("due", now.plus(delay))
        .bind("before", Snapshots.write(event.before()))
        .bind("after", Snapshots.write(event.after()))
        .bind("reason", event.reason())
        .change();
    return id;
  }

  /**
   * Will not tell of an event that waits; false when it was told already, or is about to be. Until
   * the transaction ends nobody else can tell of it.
   */
  public boolean withdraw(UUID id, Scope scope) {
    return Sql.of(entityManager, "delete from outbox_event where id = :id").bind("id", id).change()
        == 1;
  }
}
