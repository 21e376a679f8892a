package io.fieldcontract.account;

import java.util.Objects;
import java.util.UUID;

/** Names an HCP or an HCO. */
public record AccountId(UUID value) {
  /** Refuses null. */
  public AccountId {
    Objects.requireNonNull(value);
  }
}
