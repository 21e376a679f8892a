package io.fieldcontract.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;

/**
 * What a dispute is about, frozen when it was filed: later versions of the statement do not change
 * it.
 *
 * @param currency ISO 4217, of all amounts of the dispute
 * @param line null for a missing transaction
 * @param missing null for a line
 */
@Embeddable
public record DisputeSubject(
    @Column(name = "statement_id", nullable = false) UUID statementId,
    @Column(name = "cycle_plan_id", nullable = false) UUID cycleId,
    @Column(nullable = false) String currency,
    @Embedded DisputedLine line,
    @Embedded MissingTransaction missing) {}
