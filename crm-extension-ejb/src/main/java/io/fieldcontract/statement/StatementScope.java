package io.fieldcontract.statement;

import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Sql;

/**
 * Who sees a statement: the payee once it is published, and operations. Nobody sees what peers are
 * paid, nor do manager and liaison see what their people are paid.
 *
 * <p>To be extended here alone: when a statement is disputed, whoever sees the dispute may see the
 * statement too; that is one more {@code or exists (…)} for manager and liaison in {@link #isSeen}.
 */
public final class StatementScope {

  private StatementScope() {}

  /**
   * The condition that a statement is in scope.
   *
   * @param statement the name of the statement in the query
   */
  public static String isSeen(Scope scope, String statement) {
    return scope.role() == Role.OPS
        ? "true"
        : "(%1$s.payee_id = :scopeUser and %1$s.status = 'PUBLISHED')".formatted(statement);
  }

  /** Gives the query the value that {@link #isSeen} left open. */
  public static Sql bind(Scope scope, Sql sql) {
    return sql.bind("scopeUser", scope.user().value());
  }
}
