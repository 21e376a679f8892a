package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.outbox.OutboxEvent;
import io.fieldcontract.platform.outbox.OutboxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Removes objects from the bucket that no attachment needs. */
@ApplicationScoped
class ObjectSweep implements OutboxHandler {

  @Inject private Attachments attachments;
  @Inject private S3Objects objects;

  @Override
  public Set<String> types() {
    return Set.of("ObjectAnnounced", "ObjectReleased");
  }

  // A bucket that hangs must not hold up what goes to people.
  @Override
  public boolean isSlow() {
    return true;
  }

  @Override
  public void handle(OutboxEvent event) {
    if (!attachments.needsObject(event.objectId())) {
      objects.delete(event.objectId());
    }
  }
}
