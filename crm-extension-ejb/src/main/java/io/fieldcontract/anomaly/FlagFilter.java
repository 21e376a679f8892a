package io.fieldcontract.anomaly;

import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import java.util.Set;
import java.util.UUID;

/**
 * Which flags are asked for; what is null or empty asks nothing.
 *
 * @param mine to a rep those the rep raised, to everybody else those the caller sees to
 * @param question words that outlet, city or note must all contain
 */
public record FlagFilter(
    Set<FlagStatus> statuses,
    FlagType type,
    RegionId region,
    TerritoryId territory,
    UUID account,
    UserId assignee,
    boolean mine,
    String question) {

  /** Everything in scope. */
  public static final FlagFilter ALL =
      new FlagFilter(Set.of(), null, null, null, null, null, false, null);

  /** Keeps a copy. */
  public FlagFilter {
    statuses = Set.copyOf(statuses);
  }
}
