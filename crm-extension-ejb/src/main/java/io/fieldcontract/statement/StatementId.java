package io.fieldcontract.statement;

import java.util.Objects;
import java.util.UUID;

/** Names a statement. */
public record StatementId(UUID value) {
  /** Refuses null. */
  public StatementId {
    Objects.requireNonNull(value);
  }
}
