package io.fieldcontract.call;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import java.util.UUID;

/** What happens to calls. */
sealed interface CallEvent extends Event {

  /** What a call said, with its status. */
  record Said(CallStatus status, @JsonUnwrapped CallContent content) {}

  @Override
  default String objectType() {
    return "Call";
  }

  /** A draft was begun. */
  record CallDrafted(UUID objectId, Said after) implements CallEvent, Creation {}

  /** A draft says something else. */
  record DraftEdited(UUID objectId, long objectVersion, Said before, Said after)
      implements CallEvent {}

  /** A draft is gone. */
  record DraftDiscarded(UUID objectId, long objectVersion, Said before) implements CallEvent {
    @Override
    public Object after() {
      return null;
    }
  }

  /** A call counts from now on. */
  record CallSubmitted(UUID objectId, long objectVersion, Said before, Said after)
      implements CallEvent {}

  /** A call that counts says something else. */
  record CallCorrected(
      UUID objectId, long objectVersion, int revision, Said before, Said after, String reason)
      implements CallEvent {}

  /** A call that counted is a draft again. */
  record CallUnlocked(
      UUID objectId, long objectVersion, int revision, Said before, Said after, String reason)
      implements CallEvent {}
}
