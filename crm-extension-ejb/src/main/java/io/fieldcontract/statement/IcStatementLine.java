package io.fieldcontract.statement;

import io.fieldcontract.platform.Money;
import io.fieldcontract.platform.Named;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One amount of a statement, and all that it was made of.
 *
 * @param territory null when it belongs to none
 * @param component of the compensation plan
 * @param measure what was measured
 * @param unit what achieved and target are counted in; the currency where it is money
 * @param achieved null when nothing was measured
 * @param target null when nothing was aimed at
 * @param attainmentPercent achieved of target with one decimal, half up; null without one of them
 */
public record IcStatementLine(
    UUID id,
    int position,
    Named territory,
    String component,
    String measure,
    String unit,
    BigDecimal achieved,
    BigDecimal target,
    BigDecimal attainmentPercent,
    Rate rate,
    Money amount) {}
