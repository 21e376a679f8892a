package io.fieldcontract.statement;

import io.fieldcontract.platform.Named;
import java.util.UUID;

/**
 * A published statement about which a dispute can be filed in the payee's name; what was paid is
 * not in it.
 *
 * @param currency of its amounts
 */
public record DisputableStatement(UUID id, Named payee, Named cycle, String currency) {}
