package io.fieldcontract.platform.live;

import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import java.time.Instant;

/**
 * That something changed, and for whom; what it says now is to be asked for.
 *
 * @param id rises with time, though not with the order of commits
 * @param region of the territory; null without one
 */
public record LiveEvent(long id, LiveChange change, RegionId region, Instant at) {

  /** Whether it exists for the scope; as {@code ScopePredicate} has it for rows. */
  public boolean isSeenBy(Scope scope) {
    TerritoryId territory = change.territory();
    UserId owner = change.owner();
    if (territory == null) {
      return owner.equals(scope.user());
    }
    return switch (scope.role()) {
      case OPS -> true;
      case MANAGER, LIAISON -> scope.regions().contains(region);
      case REP ->
          !change.internal()
              && (scope.territories().contains(territory) || owner.equals(scope.user()));
    };
  }
}
