package io.fieldcontract.terms.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.sla.PolicyId;
import io.fieldcontract.terms.PolicyContent;
import io.fieldcontract.terms.PolicyKeeping;
import io.fieldcontract.terms.PolicyQueries;
import io.fieldcontract.terms.PolicyQueries.PolicyVersionView;
import io.fieldcontract.terms.PolicyQueries.PolicyView;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What is promised to whoever files something: everybody reads it, operations say it. */
@Path("sla-policies")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class SlaPoliciesResource {

  @Inject private CurrentScope current;
  @Inject private PolicyQueries policies;
  @Inject private PolicyKeeping keeping;
  @Inject private Versions versions;

  /** What is to be promised. */
  public record PolicyInput(
      @NotNull @Min(1) @Max(1000) Integer acknowledgeHours,
      @NotNull @Min(1) @Max(250) Integer resolveWorkingDays,
      @NotNull @Min(1) @Max(99) Integer warnAtPercent) {

    PolicyContent content() {
      return new PolicyContent(acknowledgeHours, resolveWorkingDays, warnAtPercent);
    }
  }

  /** The current version of each, by name. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Page<PolicyView> policies() {
    return Page.whole(policies.policies(current.scope()));
  }

  /** All versions of one, the current one first. */
  @GET
  @Path("{id}/versions")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Page<PolicyVersionView> versions(@PathParam("id") UUID id) {
    PolicyId policy = new PolicyId(id);
    seen(policy);
    return Page.whole(policies.versions(policy, current.scope()));
  }

  /** Makes a new version of one. */
  @PUT
  @Path("{id}")
  @RolesAllowed("ops")
  @Idempotent
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull PolicyInput input) {
    Scope scope = current.scope();
    PolicyId policy = new PolicyId(id);
    PolicyView now = seen(policy);
    long version = versions.expected(ifMatch, now.version(), id, now, scope);
    keeping.change(policy, version, input.content(), scope);
    PolicyView after = seen(policy);
    return Response.ok(after).header(HttpHeaders.ETAG, Versions.etag(after.version())).build();
  }

  private PolicyView seen(PolicyId id) {
    return policies
        .policy(id, current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }
}
