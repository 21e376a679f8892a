package io.fieldcontract.anomaly;

import java.time.Instant;
import java.util.UUID;

/**
 * What an act changes on a flag, and its undo brings back.
 *
 * @param assigneeId who sees to it; null where the region has no liaison
 * @param outcome what was done, or why nothing will be; null while open and when merged
 * @param mergedInto the flag whose outcome is this one's; null unless merged
 */
record FlagState(
    FlagStatus status,
    UUID assigneeId,
    String outcome,
    UUID mergedInto,
    Instant acknowledgedAt,
    Instant closedAt) {

  /** Of a new flag. */
  static FlagState raised(UUID assigneeId) {
    return new FlagState(FlagStatus.NEW, assigneeId, null, null, null, null);
  }

  /** Somebody else sees to it. */
  FlagState assigned(UUID assignee) {
    return new FlagState(status, assignee, outcome, mergedInto, acknowledgedAt, closedAt);
  }

  /** Further on, by somebody who sees to it unless another does; the first act acknowledges. */
  FlagState moved(FlagStatus next, String why, UUID into, UUID by, Instant now) {
    return new FlagState(
        next,
        assigneeId == null ? by : assigneeId,
        why,
        into,
        acknowledgedAt == null ? now : acknowledgedAt,
        next.isOpen() ? null : now);
  }
}
