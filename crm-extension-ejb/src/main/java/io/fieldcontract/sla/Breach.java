package io.fieldcontract.sla;

import java.time.Instant;

/**
 * That a promise was missed. It is kept for good, whatever happens later.
 *
 * @param dueAt when it should have been kept, as the clock then said
 * @param foundAt when this was found
 */
public record Breach(Instant dueAt, Instant foundAt) {}
