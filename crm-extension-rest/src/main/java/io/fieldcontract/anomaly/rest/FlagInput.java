package io.fieldcontract.anomaly.rest;

import io.fieldcontract.anomaly.FlagContent;
import io.fieldcontract.anomaly.FlagType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * What a rep noticed.
 *
 * @param accountId the outlet, an HCO
 * @param noticedAt by the clock of the device
 */
public record FlagInput(
    @NotNull FlagType type,
    @NotNull UUID accountId,
    UUID productId,
    @Size(max = 1000) String note,
    @NotNull Instant noticedAt) {

  /** Takes a blank note as none. */
  public FlagInput {
    note = note == null || note.isBlank() ? null : note.strip();
  }

  FlagContent content() {
    return new FlagContent(type, accountId, productId, note, noticedAt);
  }
}
