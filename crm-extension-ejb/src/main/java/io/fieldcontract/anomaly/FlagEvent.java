package io.fieldcontract.anomaly;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fieldcontract.platform.attachment.Attachment;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import java.util.List;
import java.util.UUID;

/** What happens to flags. */
sealed interface FlagEvent extends Event {

  /** What a flag said. */
  record Said(
      @JsonUnwrapped FlagContent content,
      @JsonUnwrapped FlagState state,
      UUID territoryId,
      UUID reportedBy,
      int mergedCount) {}

  @Override
  default String objectType() {
    return "AnomalyFlag";
  }

  /** The outcome may have changed, that of the flags that were merged into this one too. */
  sealed interface Answer extends FlagEvent {}

  /** A rep noticed something. */
  record FlagRaised(UUID objectId, Said after) implements FlagEvent, Creation {}

  /** Somebody has seen it. */
  record FlagAcknowledged(UUID objectId, long objectVersion, Said before, Said after)
      implements FlagEvent {}

  /** Somebody works on it. */
  record FlagStarted(UUID objectId, long objectVersion, Said before, Said after)
      implements FlagEvent {}

  /** Something was done. */
  record FlagResolved(UUID objectId, long objectVersion, Said before, Said after)
      implements Answer {}

  /** Nothing will be done. */
  record FlagDismissed(UUID objectId, long objectVersion, Said before, Said after, String reason)
      implements Answer {}

  /** Somebody else sees to it. */
  record FlagAssigned(UUID objectId, long objectVersion, Said before, Said after)
      implements FlagEvent {}

  /** It is the same as another. */
  record FlagMerged(UUID objectId, long objectVersion, Said before, Said after)
      implements FlagEvent {}

  /** Another one turned out to be the same as this, or not to be. */
  record FlagCountedAgain(UUID objectId, long objectVersion, Said before, Said after)
      implements FlagEvent {}

  /** The last act was taken back. */
  record FlagActUndone(UUID objectId, long objectVersion, Said before, Said after)
      implements Answer {}

  /** The reporter was told something. */
  record FlagReplied(UUID objectId, FlagReply after) implements Creation {
    @Override
    public String objectType() {
      return "FlagReply";
    }

    @Override
    public UUID orderedWith() {
      return after.flagId();
    }
  }

  /** Those who see to it noted something. */
  record FlagNoted(UUID objectId, FlagNote after) implements Creation {
    @Override
    public String objectType() {
      return "FlagNote";
    }

    @Override
    public UUID orderedWith() {
      return after.flagId();
    }
  }

  /** The reporter added a photo. */
  record FlagPhotoAdded(UUID objectId, FlagPhoto after) implements Creation, OfPhoto {
    @Override
    public FlagPhoto photo() {
      return after;
    }
  }

  /** A photo was removed for good, by the reporter or by ops. */
  record FlagPhotoRemoved(UUID objectId, FlagPhoto before) implements OfPhoto {
    @Override
    public FlagPhoto photo() {
      return before;
    }

    @Override
    public long objectVersion() {
      return 1;
    }

    @Override
    public Object after() {
      return null;
    }
  }

  /** A part of a flag that does not change the flag's version. */
  sealed interface OfPhoto extends Event {
    FlagPhoto photo();

    @Override
    default String objectType() {
      return "FlagPhoto";
    }

    @Override
    default UUID orderedWith() {
      return photo().flagId();
    }
  }

  /** What is said of a photo; never what it shows. */
  record FlagPhoto(UUID flagId, String mediaType, int size, Integer width, Integer height) {
    static FlagPhoto of(FlagId flag, Attachment photo) {
      return new FlagPhoto(
          flag.value(), photo.mediaType(), photo.size(), photo.width(), photo.height());
    }
  }

  /** What the reporter is told. */
  record FlagReply(UUID flagId, String text) {}

  /** What those who see to a flag note among themselves; no rep ever reads it. */
  record FlagNote(UUID flagId, String text, List<UUID> mentions) {}
}
