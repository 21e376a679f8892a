package io.fieldcontract.call;

import io.fieldcontract.platform.scope.TerritoryId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which calls are asked for; what is null asks nothing.
 *
 * @param from first call date
 * @param to last call date
 * @param mine only those the caller logged
 */
public record CallFilter(
    CallStatus status,
    UUID hcp,
    TerritoryId territory,
    LocalDate from,
    LocalDate to,
    boolean mine) {

  /** Asks for everything in scope, or everything the caller logged. */
  public static CallFilter all(boolean mine) {
    return new CallFilter(null, null, null, null, null, mine);
  }
}
