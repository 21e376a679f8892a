package io.fieldcontract.statement;

import io.fieldcontract.platform.Money;
import io.fieldcontract.platform.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody is paid for a cycle, or for the part of it that counts.
 *
 * @param periodEnd the last day that counts, included
 * @param publishedAt null of a draft
 * @param total the sum of the lines
 */
public record IcStatement(
    UUID id,
    Named payee,
    Named cycle,
    LocalDate periodStart,
    LocalDate periodEnd,
    StatementStatus status,
    Instant publishedAt,
    Money total,
    long version) {}
