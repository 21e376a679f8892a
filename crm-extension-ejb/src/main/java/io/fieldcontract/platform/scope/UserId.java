package io.fieldcontract.platform.scope;

import java.util.Objects;
import java.util.UUID;

/** Names a person who signs in. */
public record UserId(UUID value) {
  /** Refuses null. */
  public UserId {
    Objects.requireNonNull(value);
  }
}
