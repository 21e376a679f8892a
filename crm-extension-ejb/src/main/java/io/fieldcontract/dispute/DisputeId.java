package io.fieldcontract.dispute;

import java.util.Objects;
import java.util.UUID;

/** Names a dispute. */
public record DisputeId(UUID value) {
  /** Refuses null. */
  public DisputeId {
    Objects.requireNonNull(value);
  }
}
