package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeCategory;
import io.fieldcontract.dispute.DisputeClaim;
import io.fieldcontract.dispute.DisputeId;
import io.fieldcontract.dispute.MissingTransaction;
import io.fieldcontract.dispute.NewDispute;
import io.fieldcontract.platform.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody disputes; amounts are in the currency of the statement.
 *
 * @param id made on the device; null to have one made
 * @param payeeId whom a manager files for; null for the caller
 * @param lineId of a statement; null for a missing transaction
 * @param missing null for a line
 */
public record DisputeInput(
    UUID id,
    UUID payeeId,
    UUID lineId,
    @Valid Missing missing,
    @NotNull DisputeCategory category,
    @NotNull @Digits(integer = 12, fraction = 2) BigDecimal expectedAmount,
    @NotNull @Digits(integer = 12, fraction = 2) BigDecimal actualAmount,
    @NotBlank @Size(max = 2000) String justification) {

  /**
   * What a statement misses.
   *
   * @param amount of the transaction; may be null
   */
  public record Missing(
      @NotNull UUID statementId,
      @NotBlank @Size(max = 120) String reference,
      @NotNull LocalDate date,
      @Digits(integer = 12, fraction = 2) BigDecimal amount) {}

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isLineId() {
    return (lineId == null) == (missing != null);
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isMissing() {
    return category == null
        || (category == DisputeCategory.MISSING_TRANSACTION) == (missing != null);
  }

  DisputeId disputeId() {
    return new DisputeId(id == null ? Ids.next() : id);
  }

  NewDispute dispute() {
    DisputeClaim claim =
        new DisputeClaim(category, expectedAmount, actualAmount, justification.strip());
    return missing == null
        ? new NewDispute(payeeId, lineId, null, null, claim)
        : new NewDispute(
            payeeId,
            null,
            missing.statementId(),
            new MissingTransaction(missing.reference().strip(), missing.date(), missing.amount()),
            claim);
  }
}
