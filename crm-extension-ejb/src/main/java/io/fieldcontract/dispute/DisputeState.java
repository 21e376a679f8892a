package io.fieldcontract.dispute;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What an act changes on a dispute, and its undo brings back; the clocks aside.
 *
 * @param outcome null while open
 * @param assigneeId who is to act; null where it is anybody of the level
 * @param answer what the filer was told at the end; null while open and when withdrawn
 * @param granted the sum of the adjustments so far, in the currency of the dispute
 * @param acknowledgedAt the first time; reopening forgets it
 * @param closesAt when it closes by itself; null unless resolved
 * @param reopenedAt null if it never was
 */
@Embeddable
public record DisputeState(
    @Enumerated(EnumType.STRING) @Column(nullable = false) DisputeStatus status,
    @Enumerated(EnumType.STRING) DisputeOutcome outcome,
    @Enumerated(EnumType.STRING) @Column(nullable = false) DisputeLevel level,
    @Column(name = "assignee_id") UUID assigneeId,
    String answer,
    @Column(name = "granted_amount", nullable = false) BigDecimal granted,
    @Column(name = "acknowledged_at") Instant acknowledgedAt,
    @Column(name = "resolved_at") Instant resolvedAt,
    @Column(name = "closes_at") Instant closesAt,
    @Column(name = "closed_at") Instant closedAt,
    @Column(name = "reopened_at") Instant reopenedAt) {

  static DisputeState filed(DisputeLevel level, UUID assignee) {
    return new DisputeState(
        DisputeStatus.FILED,
        null,
        level,
        assignee,
        null,
        BigDecimal.ZERO,
        null,
        null,
        null,
        null,
        null);
  }

  /** Seen or being worked on; whoever does the first thing acknowledges. */
  DisputeState at(DisputeStatus next, Instant now) {
    Instant seen = acknowledgedAt == null ? now : acknowledgedAt;
    return new DisputeState(
        next, null, level, assigneeId, null, granted, seen, null, null, null, reopenedAt);
  }

  /**
   * The level above.
   *
   * @throws Problem DISPUTE_AT_TOP
   */
  DisputeLevel levelAbove() {
    return level.next().orElseThrow(() -> new Problem(ProblemType.DISPUTE_AT_TOP));
  }

  /** With whom it is now. */
  DisputeState with(DisputeLevel nextLevel, UUID assignee) {
    return new DisputeState(
        status,
        outcome,
        nextLevel,
        assignee,
        answer,
        granted,
        acknowledgedAt,
        resolvedAt,
        closesAt,
        closedAt,
        reopenedAt);
  }

  /** At an end, unless the filer reopens it before it closes. */
  DisputeState resolved(
      DisputeOutcome how, String why, BigDecimal more, Instant now, Instant closes) {
    boolean answered = how != DisputeOutcome.WITHDRAWN && acknowledgedAt == null;
    return new DisputeState(
        DisputeStatus.RESOLVED,
        how,
        level,
        assigneeId,
        why,
        granted.add(more),
        answered ? now : acknowledgedAt,
        now,
        closes,
        null,
        reopenedAt);
  }

  DisputeState closed(Instant now) {
    return new DisputeState(
        DisputeStatus.CLOSED,
        outcome,
        level,
        assigneeId,
        answer,
        granted,
        acknowledgedAt,
        resolvedAt,
        null,
        now,
        reopenedAt);
  }

  /** As filed again, with those who decided it; what was granted stays granted. */
  DisputeState reopened(Instant now) {
    return new DisputeState(
        DisputeStatus.FILED, null, level, assigneeId, null, granted, null, null, null, null, now);
  }
}
