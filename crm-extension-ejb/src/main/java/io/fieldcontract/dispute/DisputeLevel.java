package io.fieldcontract.dispute;

import io.fieldcontract.platform.scope.Role;
import java.util.Optional;

/** Who decides, the first manager first. */
public enum DisputeLevel {
  MANAGER,
  LIAISON,
  OPS,
  /** Decides outside of the application; sales operations records what it decided. */
  COMPENSATION_COMMITTEE;

  /** The level above; empty at the top. */
  Optional<DisputeLevel> next() {
    return this == COMPENSATION_COMMITTEE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  /** Whether a role acts at this level; sales operations acts at each. */
  boolean isOf(Role role) {
    return role == Role.OPS || name().equals(role.name());
  }
}
