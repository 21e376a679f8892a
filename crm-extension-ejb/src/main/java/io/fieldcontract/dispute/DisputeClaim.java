package io.fieldcontract.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * What the filer says; amounts are in the currency of the statement.
 *
 * @param expected what should have been paid
 * @param actual what was
 */
@Embeddable
public record DisputeClaim(
    @Enumerated(EnumType.STRING) @Column(nullable = false) DisputeCategory category,
    @Column(name = "expected_amount", nullable = false) BigDecimal expected,
    @Column(name = "actual_amount", nullable = false) BigDecimal actual,
    @Column(nullable = false) String justification) {

  /** What is in dispute; below zero when too much was paid. */
  public BigDecimal difference() {
    return expected.subtract(actual);
  }

  /** What of it was not granted yet. */
  BigDecimal left(BigDecimal granted) {
    return difference().subtract(granted);
  }
}
