package io.fieldcontract.signal.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.Problems;
import io.fieldcontract.platform.rest.Reason;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.signal.Answer;
import io.fieldcontract.signal.SignalAnswering;
import io.fieldcontract.signal.SignalId;
import io.fieldcontract.signal.SignalQueries;
import io.fieldcontract.signal.SignalQueries.StoredSignal;
import io.fieldcontract.signal.SignalWords;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What reps and managers say to a signal. */
@Path("territory-signals/{id}")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class TerritorySignalsResource {

  @Inject private CurrentScope current;
  @Inject private SignalAnswering answering;
  @Inject private SignalQueries signals;
  @Inject private Versions versions;
  @Inject private Problems problems;

  /** One in scope. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Response signal(@PathParam("id") UUID id) {
    return answer(id);
  }

  /** Somebody acts on it. */
  @POST
  @Path("act")
  @RolesAllowed({"rep", "manager"})
  @Idempotent
  public Response act(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return take(id, ifMatch, Answer.ACT, null);
  }

  /** What it asked for was done. */
  @POST
  @Path("done")
  @RolesAllowed({"rep", "manager"})
  @Idempotent
  public Response done(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return take(id, ifMatch, Answer.DONE, null);
  }

  /** It is not wanted. */
  @POST
  @Path("dismiss")
  @RolesAllowed({"rep", "manager"})
  @Idempotent
  public Response dismiss(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Reason reason) {
    return take(id, ifMatch, Answer.DISMISS, reason.reason());
  }

  private Response take(UUID id, String ifMatch, Answer answer, String reason) {
    Scope scope = current.scope();
    StoredSignal now = seen(id);
    long version = versions.expected(ifMatch, now.version(), id, item(now), scope);
    answering.answer(new SignalId(id), version, answer, reason, scope);
    return answer(id);
  }

  private StoredSignal seen(UUID id) {
    return signals
        .signal(new SignalId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private SignalItem item(StoredSignal signal) {
    return SignalItem.of(signal, SignalWords.in(problems.locale()), current.scope().zone());
  }

  private Response answer(UUID id) {
    StoredSignal signal = seen(id);
    return Response.ok(item(signal))
        .header(HttpHeaders.ETAG, Versions.etag(signal.version()))
        .build();
  }
}
