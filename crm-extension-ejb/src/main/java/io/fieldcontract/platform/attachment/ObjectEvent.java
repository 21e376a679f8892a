package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.audit.Creation;
import java.util.UUID;

/** What happens to an object of the bucket; its key is the object's. */
sealed interface ObjectEvent extends Creation {

  @Override
  default String objectType() {
    return "AttachmentObject";
  }

  @Override
  default Object after() {
    return null;
  }

  /** It was about to be put there, for an attachment that was to follow. */
  record ObjectAnnounced(UUID objectId) implements ObjectEvent {}

  /** Its attachment was removed. */
  record ObjectReleased(UUID objectId) implements ObjectEvent {}
}
