package io.fieldcontract.statement;

import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Sql;

/**
 * Who sees a statement: the payee once it is published, and operations. Nobody sees what peers are
 * paid, nor do manager and liaison see what their people are paid, unless it is disputed: whoever
 * sees the dispute sees the statement too.
 */
public final class StatementScope {

  private StatementScope() {}

  /**
   * The condition that a statement is in scope.
   *
   * @param statement the name of the statement in the query
   */
  public static String isSeen(Scope scope, String statement) {
    if (scope.role() == Role.OPS) {
      return "true";
    }
    String own = "%1$s.payee_id = :scopeUser and %1$s.status = 'PUBLISHED'".formatted(statement);
    return scope.role() == Role.REP
        ? "(" + own + ")"
        : "((%s) or exists (select 1 from ic_dispute x where x.statement_id = %s.id and %s))"
            .formatted(own, statement, ScopePredicate.territoryIsSeen(scope, "x.territory_id"));
  }

  /** Gives the query the values that {@link #isSeen} left open. */
  public static Sql bind(Scope scope, Sql sql) {
    return ScopePredicate.bind(scope, sql).bind("scopeUser", scope.user().value());
  }
}
