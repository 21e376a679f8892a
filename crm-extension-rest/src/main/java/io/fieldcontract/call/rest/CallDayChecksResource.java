package io.fieldcontract.call.rest;

import io.fieldcontract.call.CallDayChecking;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Operations compare the sums of calls by day with the calls. */
@Path("call-day-checks")
@RequestScoped
@RolesAllowed("ops")
@Produces("application/json")
@Consumes("application/json")
public class CallDayChecksResource {

  private static final int FIRST_YEAR = 2000;
  private static final int MOST_YEARS = 10;

  @Inject private CurrentScope current;
  @Inject private CallDayChecking checking;

  /** What is compared: the days from one to another, both included. */
  public record CheckInput(@NotNull LocalDate from, @NotNull LocalDate to, boolean repair) {}

  /** Compares, and puts right what is asked to be. */
  @POST
  @Idempotent
  public Response check(@Valid @NotNull CheckInput asked) {
    if (asked.from.getYear() < FIRST_YEAR) {
      throw new Problem(ProblemType.INVALID_INPUT, "from");
    }
    if (asked.to.isBefore(asked.from)
        || ChronoUnit.YEARS.between(asked.from, asked.to) >= MOST_YEARS) {
      throw new Problem(ProblemType.INVALID_INPUT, "to");
    }
    return Response.ok(checking.check(asked.from, asked.to, asked.repair, current.scope())).build();
  }
}
