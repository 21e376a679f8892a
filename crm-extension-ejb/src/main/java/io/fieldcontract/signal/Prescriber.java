package io.fieldcontract.signal;

import io.fieldcontract.measure.Uptick;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a B-tier HCP who did not opt out prescribes, and did.
 *
 * @param tierA a month of the window of the middle HCP of tier A; null with fewer than five
 * @param through the first day of the last month that is known
 */
public record Prescriber(UUID hcp, Uptick uptick, BigDecimal tierA, LocalDate through) {}
