package io.fieldcontract.territory;

import java.util.Objects;
import java.util.UUID;

/** Names an absence of a liaison. */
public record LiaisonAbsenceId(UUID value) {
  /** Refuses null. */
  public LiaisonAbsenceId {
    Objects.requireNonNull(value);
  }
}
