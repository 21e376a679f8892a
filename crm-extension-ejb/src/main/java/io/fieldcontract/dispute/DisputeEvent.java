package io.fieldcontract.dispute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fieldcontract.platform.attachment.Attachment;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.sla.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to disputes. */
sealed interface DisputeEvent extends Event {

  /** What a dispute said. */
  record Said(
      @JsonUnwrapped Parties parties,
      @JsonUnwrapped DisputeSubject subject,
      @JsonUnwrapped DisputeClaim claim,
      @JsonUnwrapped DisputeState state,
      List<ClockState> clocks) {}

  @Override
  default String objectType() {
    return "IcDispute";
  }

  /** The dispute itself is another afterwards. */
  sealed interface Change extends DisputeEvent {
    @Override
    Said before();

    @Override
    Said after();

    /** Clocks that were found to have missed their promise by it. */
    default List<ClockState> missed() {
      return after().clocks().stream()
          .filter(ClockState::missed)
          .filter(now -> before().clocks().stream().noneMatch(b -> b.isSameAs(now) && b.missed()))
          .toList();
    }
  }

  /** Somebody disputes a payout. */
  record DisputeFiled(UUID objectId, Said after) implements DisputeEvent, Creation {}

  /** Somebody has seen it. */
  record DisputeAcknowledged(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** Somebody works on it. */
  record DisputeReviewed(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** The filer is asked something. */
  record DisputeAsked(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** The filer answered what was asked. */
  record DisputeAnswered(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** The whole difference is paid, or what was left of it. */
  record DisputeApproved(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** A part of the difference is paid. */
  record DisputePartiallyApproved(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** Nothing is paid. */
  record DisputeDenied(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** The filer took it back. */
  record DisputeWithdrawn(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** It went to the next level. */
  record DisputeEscalated(UUID objectId, long objectVersion, Said before, Said after, String reason)
      implements Change {}

  /** Somebody else is to act. */
  record DisputeAssigned(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** The filer does not accept how it ended. */
  record DisputeReopened(UUID objectId, long objectVersion, Said before, Said after, String reason)
      implements Change {}

  /** The filer accepted how it ended, or said nothing for long enough. */
  record DisputeClosed(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** The last act was taken back. */
  record DisputeActUndone(UUID objectId, long objectVersion, Said before, Said after)
      implements Change {}

  /** A promise was missed. */
  record DisputeMissed(UUID objectId, Deadline after) implements OfClock {}

  /** A promise will be missed soon. */
  record DisputeDueSoon(UUID objectId, Deadline after) implements OfClock {}

  /** Something about a clock, found by the sweep or by an act. */
  sealed interface OfClock extends Event {
    @Override
    Deadline after();

    @Override
    default String objectType() {
      return "DisputeClock";
    }

    @Override
    default UUID orderedWith() {
      return after().disputeId();
    }

    @Override
    default long objectVersion() {
      return 0;
    }

    @Override
    default Object before() {
      return null;
    }
  }

  /**
   * A promise and when it was to be kept.
   *
   * @param assigneeId who was to act; null for anybody of the level
   */
  record Deadline(
      UUID disputeId, Promise promise, Instant dueAt, DisputeLevel level, UUID assigneeId) {}

  /** Something was said between the filer and those who decide. */
  record DisputeReplied(UUID objectId, DisputeReply after) implements OfPart {
    @Override
    public String objectType() {
      return "DisputeReply";
    }

    @Override
    public UUID orderedWith() {
      return after.disputeId();
    }
  }

  /** Those who decide noted something. */
  record DisputeNoted(UUID objectId, DisputeNote after) implements OfPart {
    @Override
    public String objectType() {
      return "DisputeNote";
    }

    @Override
    public UUID orderedWith() {
      return after.disputeId();
    }
  }

  /** A part that came to be, and stays as it is. */
  sealed interface OfPart extends Creation {}

  /** What is said openly. */
  record DisputeReply(UUID disputeId, String text) {}

  /** What is noted among those who decide; neither filer nor payee ever reads it. */
  record DisputeNote(UUID disputeId, String text, List<UUID> mentions) {}

  /** A line for the next statement. */
  record AdjustmentMade(UUID objectId, Adjustment after) implements OfAdjustment, Creation {
    @Override
    public Adjustment adjustment() {
      return after;
    }
  }

  /** The decision behind the line was taken back. */
  record AdjustmentTakenBack(UUID objectId, Adjustment before) implements OfAdjustment {
    @Override
    public Adjustment adjustment() {
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

  /** About an adjustment, told with its dispute. */
  sealed interface OfAdjustment extends Event {
    Adjustment adjustment();

    @Override
    default String objectType() {
      return "IcAdjustment";
    }

    @Override
    default UUID orderedWith() {
      return adjustment().disputeId();
    }
  }

  /** What an adjustment says. */
  record Adjustment(UUID disputeId, UUID payeeId, BigDecimal amount, String currency) {}

  /** The filer, or who decides, added a file. */
  record DisputeFileAdded(UUID objectId, DisputeFile after) implements OfFile, Creation {
    @Override
    public DisputeFile file() {
      return after;
    }
  }

  /** Somebody looked at a file. */
  record DisputeFileRead(UUID objectId, DisputeFile after) implements OfFile {
    @Override
    public DisputeFile file() {
      return after;
    }

    @Override
    public long objectVersion() {
      return 0;
    }

    @Override
    public Object before() {
      return after;
    }
  }

  /** A file was removed for good. */
  record DisputeFileRemoved(UUID objectId, DisputeFile before) implements OfFile {
    @Override
    public DisputeFile file() {
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

  /** A file that hangs on a dispute; it does not change the dispute's version. */
  sealed interface OfFile extends Event {
    DisputeFile file();

    @Override
    default String objectType() {
      return "DisputeFile";
    }

    @Override
    default UUID orderedWith() {
      return file().disputeId();
    }
  }

  /** What is said of a file; never what it shows. */
  record DisputeFile(UUID disputeId, String mediaType, int size) {
    static DisputeFile of(DisputeId dispute, Attachment file) {
      return new DisputeFile(dispute.value(), file.mediaType(), file.size());
    }
  }
}
