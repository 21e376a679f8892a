package io.fieldcontract.statement.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.rest.Problems;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.statement.DisputableStatement;
import io.fieldcontract.statement.IcStatement;
import io.fieldcontract.statement.IcStatementLine;
import io.fieldcontract.statement.StatementFilter;
import io.fieldcontract.statement.StatementId;
import io.fieldcontract.statement.StatementQueries;
import io.fieldcontract.statement.StatementReading;
import io.fieldcontract.statement.StatementReading.WholeStatement;
import io.fieldcontract.statement.StatementWords;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/** What people are paid: to each the own, to operations all; every read is audited. */
@Path("ic-statements")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class IcStatementsResource {

  @Inject private CurrentScope current;
  @Inject private StatementReading reading;
  @Inject private StatementQueries statements;
  @Inject private Problems problems;

  /** A line, and in the caller's language how its amount was made. */
  public record LineItem(@JsonUnwrapped IcStatementLine line, String explanation) {}

  /** A statement with its lines. */
  public record StatementItem(@JsonUnwrapped IcStatement statement, List<LineItem> lines) {}

  /** A page of those in scope, the latest first. */
  @GET
  public Page<IcStatement> statements(
      @QueryParam("cycle") UUID cycle,
      @QueryParam("payee") UUID payee,
      @Valid @BeanParam PageRequest page) {
    StatementFilter filter = new StatementFilter(cycle, payee == null ? null : new UserId(payee));
    return reading.list(filter, page.after(), page.limit(), current.scope());
  }

  /** Those a manager can file a dispute about, without what was paid. */
  @GET
  @Path("disputable")
  @RolesAllowed("manager")
  public Page<DisputableStatement> disputable() {
    return Page.whole(statements.disputable(current.scope()));
  }

  /**
   * One of them.
   *
   * @throws Problem NOT_FOUND
   */
  @GET
  @Path("{id}")
  public StatementItem statement(@PathParam("id") UUID id) {
    WholeStatement whole = reading.read(new StatementId(id), current.scope());
    StatementWords words = StatementWords.in(problems.locale());
    return new StatementItem(
        whole.statement(),
        whole.lines().stream().map(line -> new LineItem(line, words.explanation(line))).toList());
  }
}
