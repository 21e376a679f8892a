package io.fieldcontract.dispute;

import java.util.UUID;

/**
 * What somebody wants to file.
 *
 * @param payee null for the caller
 * @param lineId of a statement of the payee; null for a missing transaction
 * @param statementId that misses a transaction; null for a line
 * @param missing null for a line
 */
public record NewDispute(
    UUID payee, UUID lineId, UUID statementId, MissingTransaction missing, DisputeClaim claim) {}
