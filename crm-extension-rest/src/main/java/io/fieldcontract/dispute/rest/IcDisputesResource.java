package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeFiling;
import io.fieldcontract.dispute.DisputeId;
import io.fieldcontract.dispute.DisputeQueries;
import io.fieldcontract.dispute.DisputeView;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Reps and their managers file disputes; all find those in scope. */
@Path("ic-disputes")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class IcDisputesResource {

  @Inject private CurrentScope current;
  @Inject private DisputeFiling filing;
  @Inject private DisputeQueries disputes;

  /** A page of those in scope, what is due first first. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Page<DisputeView> disputes(
      @Valid @BeanParam DisputeSearch search, @Valid @BeanParam PageRequest page) {
    return disputes.disputes(search.filter(), page.after(), page.limit(), current.scope());
  }

  /** Files one. */
  @POST
  @RolesAllowed({"rep", "manager"})
  @Idempotent
  public Response file(@Valid @NotNull DisputeInput input) {
    Scope scope = current.scope();
    DisputeId id = input.disputeId();
    filing.file(id, input.dispute(), scope);
    DisputeView view =
        disputes.dispute(id, scope).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    return Response.created(URI.create("ic-disputes/" + id.value()))
        .entity(view)
        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
        .build();
  }
}
