package io.fieldcontract.call.rest;

import io.fieldcontract.call.CallId;
import io.fieldcontract.call.CallLogging;
import io.fieldcontract.call.CallQueries;
import io.fieldcontract.call.CallQueries.CallView;
import io.fieldcontract.call.CallStatus;
import io.fieldcontract.call.RevisionQueries;
import io.fieldcontract.call.RevisionQueries.RevisionView;
import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.coverage.CoverageQueries;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.rest.Reason;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The call log. */
@Path("calls")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class CallsResource {

  @Inject private CurrentScope current;
  @Inject private CallLogging logging;
  @Inject private CallQueries calls;
  @Inject private RevisionQueries revisions;
  @Inject private CoverageQueries coverages;
  @Inject private Versions versions;

  /** A call just written; coverage is null for a draft, and where no cycle plan holds its date. */
  public record LoggedCall(CallView call, Coverage coverage) {}

  /** A page of calls in scope, newest call date first. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Page<CallView> calls(@BeanParam CallSearch search, @Valid @BeanParam PageRequest page) {
    return calls.calls(search.filter(), page.after(), page.limit(), current.scope());
  }

  /** The caller's other calls with the HCP on the date. */
  @GET
  @Path("duplicates")
  @RolesAllowed("rep")
  public Page<CallView> duplicates(
      @QueryParam("hcp") @NotNull UUID hcp,
      @QueryParam("date") @NotNull LocalDate date,
      @QueryParam("except") UUID except) {
    CallId edited = except == null ? null : new CallId(except);
    return Page.whole(calls.duplicates(hcp, date, edited, current.scope()));
  }

  /** One call in scope. */
  @GET
  @Path("{id}")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Response call(@PathParam("id") UUID id) {
    CallView call = seen(id);
    return Response.ok(call).header(HttpHeaders.ETAG, Versions.etag(call.version())).build();
  }

  /** What a call said before each correction, newest first. */
  @GET
  @Path("{id}/revisions")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Page<RevisionView> revisions(@PathParam("id") UUID id) {
    seen(id);
    return Page.whole(revisions.revisions(new CallId(id), current.scope()));
  }

  /** Logs a call. */
  @POST
  @RolesAllowed("rep")
  @Idempotent
  public Response log(@Valid @NotNull CallInput call) {
    CallId id = logging.log(call.content(), call.submit(), call.measure(), current.scope());
    return written(Response.created(URI.create("calls/" + id.value())), id.value());
  }

  /** Changes a draft and, if so meant, submits it. */
  @PUT
  @Path("{id}")
  @RolesAllowed("rep")
  @Idempotent
  public Response edit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull CallInput call) {
    long version = expected(id, ifMatch);
    Scope scope = current.scope();
    logging.edit(new CallId(id), version, call.content(), call.submit(), call.measure(), scope);
    return written(Response.ok(), id);
  }

  /** Discards a draft. */
  @DELETE
  @Path("{id}")
  @RolesAllowed("rep")
  @Idempotent
  public Response discard(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    logging.discard(new CallId(id), expected(id, ifMatch), current.scope());
    return Response.noContent().build();
  }

  /** Corrects a submitted call. */
  @POST
  @Path("{id}/correct")
  @RolesAllowed("rep")
  @Idempotent
  public Response correct(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull CallCorrection correction) {
    long version = expected(id, ifMatch);
    Scope scope = current.scope();
    logging.correct(new CallId(id), version, correction.content(), correction.reason(), scope);
    return written(Response.ok(), id);
  }

  /** Turns a submitted call back into a draft. */
  @POST
  @Path("{id}/unlock")
  @RolesAllowed("ops")
  @Idempotent
  public Response unlock(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Reason reason) {
    long version = expected(id, ifMatch);
    logging.unlock(new CallId(id), version, reason.reason(), current.scope());
    return written(Response.ok(), id);
  }

  private long expected(UUID id, String ifMatch) {
    CallView now = seen(id);
    return versions.expected(ifMatch, now.version(), id, now, current.scope());
  }

  private CallView seen(UUID id) {
    return calls
        .call(new CallId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private Response written(Response.ResponseBuilder builder, UUID id) {
    CallView call = seen(id);
    Coverage coverage = call.status() == CallStatus.SUBMITTED ? coverage(call) : null;
    return builder
        .entity(new LoggedCall(call, coverage))
        .header(HttpHeaders.ETAG, Versions.etag(call.version()))
        .build();
  }

  // Of the cycle that holds the call; a territory that is the rep's no longer has none to show.
  private Coverage coverage(CallView call) {
    List<TerritoryId> territory = List.of(new TerritoryId(call.territory().id()));
    return coverages.coverage(territory, call.callDate(), current.scope()).stream()
        .findFirst()
        .orElse(null);
  }
}
