package io.fieldcontract.anomaly;

import io.fieldcontract.platform.Named;
import java.time.Instant;
import java.util.UUID;

/**
 * A flag as lists show it.
 *
 * @param outcome what was done, or why nothing will be; null while open and when merged
 * @param mergedInto null unless merged
 * @param mergedCount how many were merged into this one
 * @param duplicates how many others in scope are probably the same
 * @param photoCount how many photos it has
 * @param undoUntil until when the caller may undo the last act; null when it is not the caller's
 */
public record FlagView(
    UUID id,
    FlagType type,
    FlagStatus status,
    Named territory,
    Named region,
    Outlet outlet,
    Named product,
    String note,
    Named reportedBy,
    Instant noticedAt,
    Instant raisedAt,
    Named assignee,
    String outcome,
    MergedInto mergedInto,
    int mergedCount,
    int duplicates,
    int photoCount,
    Instant acknowledgedAt,
    Instant closedAt,
    Instant undoUntil,
    long version) {

  /** Where something was noticed. */
  public record Outlet(UUID id, String name, String city) {}

  /** The flag whose outcome is that of a merged one; its reporter may see no more of it. */
  public record MergedInto(UUID id, FlagStatus status, String outcome) {}
}
