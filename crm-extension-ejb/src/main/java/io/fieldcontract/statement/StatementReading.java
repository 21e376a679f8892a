package io.fieldcontract.statement;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * People read statements, and the audit trail says who read which and when: one entry each time,
 * for each statement of a page too, in the transaction of the read, so that nothing is shown that
 * is not noted.
 */
@UseCase
public class StatementReading {

  @Inject private StatementQueries statements;
  @Inject private AuditTrail audit;

  /** A statement with all its lines, in their order. */
  public record WholeStatement(IcStatement statement, List<IcStatementLine> lines) {}

  /** A statement was read, as it was in that version. */
  record StatementRead(UUID objectId, long objectVersion) implements Event {
    @Override
    public String objectType() {
      return "IcStatement";
    }

    @Override
    public Object before() {
      return null;
    }

    @Override
    public Object after() {
      return null;
    }
  }

  /** A page of those in scope that the filter asks for, the latest first. */
  public Page<IcStatement> list(StatementFilter filter, String after, int limit, Scope scope) {
    Page<IcStatement> page = statements.statements(filter, after, limit, scope);
    page.items().forEach(statement -> note(statement, scope));
    return page;
  }

  /**
   * One of them.
   *
   * @throws Problem NOT_FOUND when it is out of scope
   */
  public WholeStatement read(StatementId id, Scope scope) {
    IcStatement statement =
        statements.statement(id, scope).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    note(statement, scope);
    return new WholeStatement(statement, statements.lines(id, scope));
  }

  private void note(IcStatement statement, Scope scope) {
    audit.record(new StatementRead(statement.id(), statement.version()), scope);
  }
}
