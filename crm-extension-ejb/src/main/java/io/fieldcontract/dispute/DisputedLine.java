package io.fieldcontract.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * The line of a statement as it was when it was disputed.
 *
 * @param rate the formula, in words and numbers
 */
@Embeddable
public record DisputedLine(
    @Column(name = "line_id") UUID lineId,
    @Column(name = "line_component") String component,
    @Column(name = "line_measure") String measure,
    @Column(name = "line_rate") String rate,
    @Column(name = "line_amount") BigDecimal amount) {}
