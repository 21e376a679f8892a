package io.fieldcontract.platform.scope;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * What a caller sees on a date: a rep the own territories, manager and liaison their regions, a
 * liaison those of absent colleagues too, ops everything. Made once a request from the Keycloak
 * role and the effective-dated assignments.
 *
 * @param date today in {@code zone}
 * @param zone of the first own territory or region by name; UTC for ops
 */
public record Scope(
    Role role,
    UserId user,
    Set<TerritoryId> territories,
    Set<RegionId> regions,
    LocalDate date,
    ZoneId zone) {

  /** Refuses nulls; sees nothing that is not listed. */
  public Scope {
    Objects.requireNonNull(role);
    Objects.requireNonNull(user);
    Objects.requireNonNull(date);
    Objects.requireNonNull(zone);
    territories = Set.copyOf(territories);
    regions = Set.copyOf(regions);
  }
}
