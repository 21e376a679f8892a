package io.fieldcontract.platform.outbox;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Ops decides what becomes of events that could not be told. */
@UseCase
public class DeadLetterHandling {

  @Inject private OutboxEvents events;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Tells it again, with all tries to come.
   *
   * @throws Problem NOT_FOUND
   */
  public void retry(UUID id, Scope scope) {
    events.revive(id, clock.instant());
    audit.record(new DeadLetterRetried(id), scope);
  }

  /**
   * Never tells it; later events of its object go on.
   *
   * @throws Problem NOT_FOUND
   */
  public void discard(UUID id, String reason, Scope scope) {
    events.discard(id);
    audit.record(new DeadLetterDiscarded(id, reason), scope);
  }

  /** Ops lets a dead event be told again. */
  record DeadLetterRetried(UUID objectId) implements OfLetter {}

  /** Ops gave a dead event up. */
  record DeadLetterDiscarded(UUID objectId, String reason) implements OfLetter {}

  private interface OfLetter extends Event {
    @Override
    default String objectType() {
      return "OutboxEvent";
    }

    @Override
    default long objectVersion() {
      return 0;
    }

    @Override
    default Object before() {
      return null;
    }

    @Override
    default Object after() {
      return null;
    }
  }
}
