package io.fieldcontract.account;

import java.util.Objects;
import java.util.UUID;

/** Names a data-change request. */
public record DataChangeRequestId(UUID value) {
  /** Refuses null. */
  public DataChangeRequestId {
    Objects.requireNonNull(value);
  }
}
