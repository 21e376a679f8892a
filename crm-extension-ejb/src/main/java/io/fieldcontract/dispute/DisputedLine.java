package io.fieldcontract.dispute;

import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.statement.IcStatementLine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * The line of a statement as it was when it was disputed.
 *
 * @param content all of it, as JSON; the rest is for searches and counts
 */
@Embeddable
public record DisputedLine(
    @Column(name = "line_id") UUID lineId,
    @Column(name = "line_component") String component,
    @Column(name = "line_measure") String measure,
    @Column(name = "line_amount") BigDecimal amount,
    @Column(name = "line_content") String content) {

  static DisputedLine of(IcStatementLine line) {
    return new DisputedLine(
        line.id(), line.component(), line.measure(), line.amount().amount(), Snapshots.write(line));
  }
}
