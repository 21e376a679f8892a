package io.fieldcontract.anomaly;

import java.time.Instant;
import java.util.UUID;

/**
 * What a rep noticed.
 *
 * @param accountId the outlet, an HCO
 * @param productId may be null
 * @param note may be null
 * @param noticedAt by the clock of the device
 */
public record FlagContent(
    FlagType type, UUID accountId, UUID productId, String note, Instant noticedAt) {}
