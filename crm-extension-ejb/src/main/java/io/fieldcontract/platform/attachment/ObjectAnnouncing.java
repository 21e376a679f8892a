package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.attachment.ObjectEvent.ObjectAnnounced;
import io.fieldcontract.platform.outbox.Outbox;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/**
 * Writes down that an object will be put into the bucket, before it is put: whatever happens then,
 * {@link ObjectSweep} looks an hour later whether an attachment came of it.
 */
@UseCase
class ObjectAnnouncing {

  private static final Duration GRACE = Duration.ofHours(1);

  @Inject private Outbox outbox;

  /** Committed when it returns; gives the announcement's id, to be withdrawn when all went well. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  UUID announce(UUID key, Scope scope) {
    return outbox.add(new ObjectAnnounced(key), GRACE, scope);
  }
}
