package io.fieldcontract.statement;

import io.fieldcontract.platform.scope.UserId;
import java.util.UUID;

/**
 * Which statements in scope are asked for; null asks for all.
 *
 * @param cycle of a cycle plan
 */
public record StatementFilter(UUID cycle, UserId payee) {}
