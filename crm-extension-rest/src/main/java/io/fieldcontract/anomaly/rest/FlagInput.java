package io.fieldcontract.anomaly.rest;

import io.fieldcontract.anomaly.FlagContent;
import io.fieldcontract.anomaly.FlagId;
import io.fieldcontract.anomaly.FlagType;
import io.fieldcontract.platform.Ids;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * What a rep noticed.
 *
 * @param id made on the device; null to have one made
 * @param accountId the outlet, an HCO
 * @param noticedAt by the clock of the device
 */
public record FlagInput(
    UUID id,
    @NotNull FlagType type,
    @NotNull UUID accountId,
    UUID productId,
    @Size(max = 1000) String note,
    @NotNull Instant noticedAt) {

  /** Takes a blank note as none. */
  public FlagInput {
    note = note == null || note.isBlank() ? null : note.strip();
  }

  FlagId flagId() {
    return new FlagId(id == null ? Ids.next() : id);
  }

  FlagContent content() {
    return new FlagContent(type, accountId, productId, note, noticedAt);
  }
}
