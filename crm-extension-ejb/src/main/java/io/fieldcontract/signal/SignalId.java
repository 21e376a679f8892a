package io.fieldcontract.signal;

import java.util.Objects;
import java.util.UUID;

/** Names a signal. */
public record SignalId(UUID value) {
  /** Refuses null. */
  public SignalId {
    Objects.requireNonNull(value);
  }
}
