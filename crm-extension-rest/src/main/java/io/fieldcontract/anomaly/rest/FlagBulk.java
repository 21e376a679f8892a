package io.fieldcontract.anomaly.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * One act on several flags.
 *
 * @param done with RESOLVE
 * @param reason with DISMISS
 * @param assigneeId with ASSIGN
 * @param intoId with MERGE
 */
public record FlagBulk(
    @NotNull Kind act,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items,
    @Size(min = 1, max = 1000) String done,
    @Size(min = 1, max = 255) String reason,
    UUID assigneeId,
    UUID intoId) {

  /** What is done. */
  public enum Kind {
    ACKNOWLEDGE,
    START,
    RESOLVE,
    DISMISS,
    ASSIGN,
    MERGE,
    UNDO
  }

  /** A flag as the caller knows it. */
  public record Item(@NotNull UUID id, @NotNull Long version) {}

  /** Takes a blank text as none. */
  public FlagBulk {
    done = done == null || done.isBlank() ? null : done.strip();
    reason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isDone() {
    return act != Kind.RESOLVE || done != null;
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isReason() {
    return act != Kind.DISMISS || reason != null;
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isAssigneeId() {
    return act != Kind.ASSIGN || assigneeId != null;
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isIntoId() {
    return act != Kind.MERGE || intoId != null;
  }
}
