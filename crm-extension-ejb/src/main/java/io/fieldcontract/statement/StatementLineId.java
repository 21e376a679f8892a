package io.fieldcontract.statement;

import java.util.Objects;
import java.util.UUID;

/** Names a line of a statement. */
public record StatementLineId(UUID value) {
  /** Refuses null. */
  public StatementLineId {
    Objects.requireNonNull(value);
  }
}
