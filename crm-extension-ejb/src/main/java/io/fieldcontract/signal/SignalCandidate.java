package io.fieldcontract.signal;

import io.fieldcontract.territory.Tier;
import java.util.UUID;

/**
 * What could be said of a territory now.
 *
 * @param hcp null where it is of the territory
 * @param tier of the HCP; null where there is none
 * @param evidenceKey changes when the evidence is another, so that a dismissed signal comes back
 * @param weight among those of the kind and tier, the greatest first
 */
record SignalCandidate(
    SignalKind kind, UUID hcp, Tier tier, String evidenceKey, Evidence evidence, double weight) {

  /** Whether it is the same as one that was stored. */
  boolean is(LiveSignal stored) {
    return kind == stored.kind()
        && evidenceKey.equals(stored.evidenceKey())
        && (hcp == null ? stored.hcp() == null : hcp.equals(stored.hcp()));
  }

  /** A stored signal that has not expired. */
  record LiveSignal(UUID id, SignalKind kind, UUID hcp, String evidenceKey, SignalStatus status) {}
}
