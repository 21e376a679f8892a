package io.fieldcontract.anomaly;

import java.util.Objects;
import java.util.UUID;

/** Names an anomaly flag. */
public record FlagId(UUID value) {
  /** Refuses null. */
  public FlagId {
    Objects.requireNonNull(value);
  }
}
