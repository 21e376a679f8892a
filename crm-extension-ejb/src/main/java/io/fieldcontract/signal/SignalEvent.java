package io.fieldcontract.signal;

import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to signals. The evidence is not in the audit: who opts out later is nowhere. */
sealed interface SignalEvent extends Event {

  /** What a signal said. */
  record Said(
      UUID territoryId, SignalKind kind, UUID hcpId, SignalStatus status, LocalDate expiresOn) {}

  @Override
  default String objectType() {
    return "TerritorySignal";
  }

  /** A signal was shown for the first time. */
  record SignalMade(UUID objectId, Said after) implements SignalEvent, Creation {}

  /** Somebody acts on it. */
  record SignalTaken(UUID objectId, long objectVersion, Said before, Said after)
      implements SignalEvent {}

  /** Somebody did what it asked for. */
  record SignalDone(UUID objectId, long objectVersion, Said before, Said after)
      implements SignalEvent {}

  /** Somebody does not want it. */
  record SignalDismissed(UUID objectId, long objectVersion, Said before, Said after, String reason)
      implements SignalEvent {}
}
