package io.fieldcontract.platform.outbox;

import io.fieldcontract.platform.audit.Snapshots;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened to one object, as it is told to handlers.
 *
 * @param id the same each time it is told, so that a handler can recognise a repetition
 * @param type the name of the event's record, such as {@code FlagRaised}
 * @param user who did it; null where a job did
 * @param before what the object said, as JSON; null for a new one
 * @param after what it says now; null when it is gone
 * @param tries how often telling it failed
 */
public record OutboxEvent(
    UUID id,
    String type,
    String objectType,
    UUID objectId,
    long objectVersion,
    UUID user,
    Instant at,
    String before,
    String after,
    String reason,
    int tries) {

  /** What the object says now, read into a record that has the fields it was written from. */
  public <T> T after(Class<T> type) {
    return after == null ? null : Snapshots.read(after, type);
  }
}
