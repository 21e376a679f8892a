package io.fieldcontract.savedview;

import java.util.Objects;
import java.util.UUID;

/** Names a saved view. */
public record SavedViewId(UUID value) {
  /** Refuses null. */
  public SavedViewId {
    Objects.requireNonNull(value);
  }
}
