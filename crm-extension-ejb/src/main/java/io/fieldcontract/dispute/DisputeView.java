package io.fieldcontract.dispute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fieldcontract.platform.Named;
import io.fieldcontract.sla.Promise;
import io.fieldcontract.statement.IcStatementLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A dispute as lists show it; all amounts are in its currency.
 *
 * @param line the line as it was when it was disputed; null for a missing transaction
 * @param missing null for a line
 * @param course how far it is
 * @param clocks those of the last round first the one on acknowledging
 * @param dueAt when the next of its promises runs out; null when none is running
 * @param overdue whether one was missed and is not kept yet
 * @param own whether the caller filed it or is paid by it
 * @param decides whether the caller decides about it now
 * @param undoUntil until when the caller may undo the last act; null when it is not the caller's
 */
public record DisputeView(
    UUID id,
    Named territory,
    Named region,
    Named cycle,
    Named payee,
    Named filedBy,
    Instant filedAt,
    UUID statementId,
    String currency,
    IcStatementLine line,
    MissingTransaction missing,
    DisputeCategory category,
    BigDecimal expectedAmount,
    BigDecimal actualAmount,
    String justification,
    @JsonUnwrapped Course course,
    List<ClockView> clocks,
    Instant dueAt,
    boolean overdue,
    int fileCount,
    boolean own,
    boolean decides,
    Instant undoUntil,
    long version) {

  /**
   * How far a dispute is.
   *
   * @param outcome null while open
   * @param assignee who is to act; null where it is anybody of the level
   * @param answer what the filer was told at the end
   * @param grantedAmount the sum of the adjustments
   * @param closesAt when it closes by itself
   */
  public record Course(
      DisputeStatus status,
      DisputeOutcome outcome,
      DisputeLevel level,
      Named assignee,
      String answer,
      BigDecimal grantedAmount,
      Instant acknowledgedAt,
      Instant resolvedAt,
      Instant closesAt,
      Instant closedAt,
      Instant reopenedAt) {}

  /** How a clock stands. */
  public enum ClockStanding {
    RUNNING,
    PAUSED,
    /** Its time is over, and it has not ended. */
    OVERDUE,
    /** It ended in time. */
    KEPT,
    /** It ended too late. */
    MISSED
  }

  /**
   * A clock.
   *
   * @param round 0, or 1 after the dispute was reopened
   * @param dueAt null while a pause keeps that from being known
   * @param missedDueAt when it was due that was missed
   */
  public record ClockView(
      Promise promise,
      int round,
      Instant startedAt,
      Instant dueAt,
      Instant pausedAt,
      Instant stoppedAt,
      Instant missedDueAt,
      ClockStanding standing) {}
}
