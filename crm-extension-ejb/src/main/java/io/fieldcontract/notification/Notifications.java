package io.fieldcontract.notification;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.live.LiveEvents;
import io.fieldcontract.platform.outbox.OutboxEvent;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores notifications, and tells each recipient's open screens. */
@Repository
class Notifications {

  private static final String OBJECT = "Notification";
  private static final String CHANGED = "NotificationsRead";

  @PersistenceContext private EntityManager entityManager;
  @Inject private LiveEvents live;

  /** Adds one, unless the event was told to the person before; mailDue is null for no mail. */
  void add(Notice notice, OutboxEvent event, Instant mailDue) {
    UUID id = Ids.next();
    int added =
        Sql.of(
                entityManager,
                """
                insert into notification (id, event_id, recipient_id, type, object_type, object_id,
                    cause_id, cause_version, actor_id, at, mail_due_at)
                values (:id, :event, :recipient, :type, :objectType, :object,
                    :cause, :version, :actor, :at, cast(:due as timestamptz))
                on conflict (event_id, recipient_id) do nothing""")
            .bind("id", id)
            .bind("event", event.id())
            .bind("recipient", notice.recipient().value())
            .bind("type", event.type())
            .bind("objectType", notice.objectType())
            .bind("object", notice.objectId())
            .bind("cause", event.objectId())
            .bind("version", event.objectVersion())
            .bind("actor", event.user())
            .bind("at", event.at())
            .bind("due", mailDue)
            .change();
    if (added == 1) {
      live.tell(notice.recipient(), "NotificationAdded", OBJECT, id);
    }
  }

  /** Removes what told of an act, where it was neither read nor mailed. */
  void takeBack(UUID cause, long version) {
    Sql.of(
            entityManager,
            """
            delete from notification where cause_id = :cause and cause_version = :version
              and read_at is null and mail_id is null
            returning id, recipient_id""")
        .bind("cause", cause)
        .bind("version", version)
        .list(row -> new Notice(recipient(row), OBJECT, row.id("id")))
        .forEach(gone -> live.tell(gone.recipient(), CHANGED, OBJECT, gone.objectId()));
  }

  /** Marks one of the caller's, and all that came before it, as read. */
  void readUpTo(UUID last, Instant now, Scope scope) {
    markRead(read(now, scope).add("and id <= :last").bind("last", last), scope);
  }

  /** Marks those of the caller's as read. */
  void read(List<UUID> ids, Instant now, Scope scope) {
    markRead(read(now, scope).add("and id in (:ids)").bind("ids", ids), scope);
  }

  private Sql read(Instant now, Scope scope) {
    return Sql.of(
            entityManager,
            """
            update notification set read_at = :now, mail_due_at = null
            where recipient_id = :me and read_at is null""")
        .bind("now", now)
        .bind("me", scope.user().value());
  }

  private void markRead(Sql update, Scope scope) {
    List<UUID> read = update.add("returning id").list(row -> row.id("id"));
    read.stream()
        .max(UUID::compareTo)
        .ifPresent(id -> live.tell(scope.user(), CHANGED, OBJECT, id));
  }

  /** Lets what waits for mail to a person wait until another moment; null for no mail. */
  void mailAt(Instant due, UserId recipient) {
    Sql.of(
            entityManager,
            """
            update notification set mail_due_at = cast(:due as timestamptz)
            where recipient_id = :recipient and mail_due_at is not null""")
        .bind("due", due)
        .bind("recipient", recipient.value())
        .change();
  }

  /** Puts what is due to a person into a mail; gives how much that is. */
  int gather(UUID mail, Instant now, Scope scope) {
    return Sql.of(
            entityManager,
            """
            update notification set mail_id = :mail, mail_due_at = null
            where recipient_id = :me and mail_due_at <= :now""")
        .bind("mail", mail)
        .bind("me", scope.user().value())
        .bind("now", now)
        .change();
  }

  /** Takes what is unread out of a mail, to be mailed at another moment; null for never. */
  void postpone(UUID mail, Instant due) {
    Sql.of(
            entityManager,
            """
            update notification set mail_id = null, mail_due_at = cast(:due as timestamptz)
            where mail_id = :mail and read_at is null""")
        .bind("due", due)
        .bind("mail", mail)
        .change();
  }

  /** Notes when a mail was sent. */
  void sent(UUID mail, Instant now) {
    Sql.of(
            entityManager,
            "update notification set mailed_at = :now where mail_id = :mail and read_at is null")
        .bind("now", now)
        .bind("mail", mail)
        .change();
  }

  /** Forgets those of before a moment, and of before a later one those that were read. */
  void forget(Instant all, Instant read) {
    Sql.of(
            entityManager,
            """
            delete from notification where at < :read and (at < :all or read_at is not null)""")
        .bind("all", all)
        .bind("read", read)
        .change();
  }

  private static UserId recipient(Row row) {
    return new UserId(row.id("recipient_id"));
  }
}
