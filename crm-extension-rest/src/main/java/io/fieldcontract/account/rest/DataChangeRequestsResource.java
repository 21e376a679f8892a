package io.fieldcontract.account.rest;

import io.fieldcontract.account.AccountId;
import io.fieldcontract.account.DataChangeHandling;
import io.fieldcontract.account.DataChangeQueries;
import io.fieldcontract.account.DataChangeQueries.DataChangeRequestView;
import io.fieldcontract.account.DataChangeRequestId;
import io.fieldcontract.account.DataChangeStatus;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.rest.Reason;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.territory.Tier;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Reps ask for HCPs; ops decides. */
@Path("data-change-requests")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class DataChangeRequestsResource {

  @Inject private CurrentScope current;
  @Inject private DataChangeHandling handling;
  @Inject private DataChangeQueries requests;
  @Inject private Versions versions;

  /** What ops adds when accepting. */
  public record Acceptance(Tier tier) {}

  /** A page of those in scope, oldest first. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Page<DataChangeRequestView> requests(
      @QueryParam("status") DataChangeStatus status, @Valid @BeanParam PageRequest page) {
    return requests.requests(status, page.after(), page.limit(), current.scope());
  }

  /** One of them. */
  @GET
  @Path("{id}")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Response request(@PathParam("id") UUID id) {
    return answer(Response.ok(), id);
  }

  /** Files a request. */
  @POST
  @RolesAllowed("rep")
  @Idempotent
  public Response file(@Valid @NotNull DataChangeRequestInput asked) {
    Scope scope = current.scope();
    TerritoryId territory =
        asked.territoryId() == null ? null : new TerritoryId(asked.territoryId());
    DataChangeRequestId id =
        switch (asked.kind()) {
          case ADD_TO_TERRITORY ->
              handling.askToAdd(new AccountId(asked.accountId()), territory, asked.note(), scope);
          case NEW_HCP ->
              handling.askForNew(
                  asked.firstName(),
                  asked.lastName(),
                  asked.specialty(),
                  asked.city(),
                  asked.npi(),
                  territory,
                  asked.note(),
                  scope);
        };
    URI location = URI.create("data-change-requests/" + id.value());
    return answer(Response.created(location), id.value());
  }

  /** Accepts a request. */
  @POST
  @Path("{id}/accept")
  @RolesAllowed("ops")
  @Idempotent
  public Response accept(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull Acceptance acceptance) {
    long version = expected(id, ifMatch);
    handling.accept(new DataChangeRequestId(id), version, acceptance.tier(), current.scope());
    return answer(Response.ok(), id);
  }

  /** Declines a request. */
  @POST
  @Path("{id}/decline")
  @RolesAllowed("ops")
  @Idempotent
  public Response decline(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Reason reason) {
    long version = expected(id, ifMatch);
    handling.decline(new DataChangeRequestId(id), version, reason.reason(), current.scope());
    return answer(Response.ok(), id);
  }

  private long expected(UUID id, String ifMatch) {
    DataChangeRequestView now = seen(id);
    return versions.expected(ifMatch, now.version(), id, now, current.scope());
  }

  private DataChangeRequestView seen(UUID id) {
    return requests
        .request(new DataChangeRequestId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private Response answer(Response.ResponseBuilder builder, UUID id) {
    DataChangeRequestView view = seen(id);
    return builder.entity(view).header(HttpHeaders.ETAG, Versions.etag(view.version())).build();
  }
}
