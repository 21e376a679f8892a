package io.fieldcontract.platform.scope;

import java.util.Objects;
import java.util.UUID;

/** Names a region. */
public record RegionId(UUID value) {
  /** Refuses null. */
  public RegionId {
    Objects.requireNonNull(value);
  }
}
