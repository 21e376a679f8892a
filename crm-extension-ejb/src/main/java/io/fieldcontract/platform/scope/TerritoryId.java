package io.fieldcontract.platform.scope;

import java.util.Objects;
import java.util.UUID;

/** Names a territory. */
public record TerritoryId(UUID value) {
  /** Refuses null. */
  public TerritoryId {
    Objects.requireNonNull(value);
  }
}
