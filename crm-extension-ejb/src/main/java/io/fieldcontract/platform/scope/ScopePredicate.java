package io.fieldcontract.platform.scope;

import io.fieldcontract.platform.sql.Sql;

/** The scope as SQL: rows out of scope are not in the result, whatever the query asks. */
public final class ScopePredicate {

  private ScopePredicate() {}

  /**
   * The condition that a territory is in scope.
   *
   * @param territoryId the SQL expression of the territory's id, such as {@code c.territory_id}
   */
  public static String territoryIsSeen(Scope scope, String territoryId) {
    return switch (scope.role()) {
      case OPS -> "true";
      case REP -> scope.territories().isEmpty() ? "false" : territoryId + " in (:scopeTerritories)";
      case MANAGER, LIAISON ->
          scope.regions().isEmpty()
              ? "false"
              : territoryId + " in (select id from territory where region_id in (:scopeRegions))";
    };
  }

  /** Gives the query the values that {@link #territoryIsSeen} left open. */
  public static Sql bind(Scope scope, Sql sql) {
    if (scope.role() == Role.REP && !scope.territories().isEmpty()) {
      return sql.bind(
          "scopeTerritories", scope.territories().stream().map(TerritoryId::value).toList());
    }
    boolean byRegion = scope.role() == Role.MANAGER || scope.role() == Role.LIAISON;
    if (byRegion && !scope.regions().isEmpty()) {
      return sql.bind("scopeRegions", scope.regions().stream().map(RegionId::value).toList());
    }
    return sql;
  }
}
