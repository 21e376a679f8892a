package io.fieldcontract.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose dispute it is.
 *
 * @param territoryId where the disputed was earned; its region's people decide
 * @param payeeId whose statement it is
 * @param filedBy the payee, or a manager for the payee
 */
@Embeddable
public record Parties(
    @Column(name = "territory_id", nullable = false) UUID territoryId,
    @Column(name = "payee_id", nullable = false) UUID payeeId,
    @Column(name = "filed_by", nullable = false) UUID filedBy,
    @Column(name = "filed_at", nullable = false) Instant filedAt) {}
