package io.fieldcontract.call;

import java.util.Objects;
import java.util.UUID;

/** Names a call. */
public record CallId(UUID value) {
  /** Refuses null. */
  public CallId {
    Objects.requireNonNull(value);
  }
}
