package io.fieldcontract.account.rest;

import io.fieldcontract.account.OutletQueries;
import io.fieldcontract.account.OutletQueries.Outlet;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Revalidated;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.territory.TerritoryQueries;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The outlets of a territory, whole, to be kept on the phone. */
@Path("territories/{id}/outlets")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class OutletsResource {

  @Inject private CurrentScope current;
  @Inject private TerritoryQueries territories;
  @Inject private OutletQueries outlets;

  /** The whole list of a territory. */
  public record OutletList(Named territory, int total, List<Outlet> outlets) {}

  /** The list to pick from; 304 when the caller holds it as it is. */
  @GET
  public Response outlets(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String held) {
    Scope scope = current.scope();
    TerritoryId territory = new TerritoryId(id);
    Named named =
        territories.name(territory, scope).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    List<Outlet> list = outlets.outlets(territory, scope);
    return Revalidated.answer(new OutletList(named, list.size(), list), held);
  }
}
