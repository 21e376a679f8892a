package io.fieldcontract.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that should be in a statement, and is not.
 *
 * @param reference such as an invoice's number
 * @param amount of the transaction itself, in the currency of the statement
 */
@Embeddable
public record MissingTransaction(
    @Column(name = "missing_reference") String reference,
    @Column(name = "missing_date") LocalDate date,
    @Column(name = "missing_amount") BigDecimal amount) {}
