package io.fieldcontract.territory.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.territory.LiaisonQueries;
import io.fieldcontract.territory.LiaisonQueries.RegionLiaison;
import io.fieldcontract.territory.TerritoryQueries;
import io.fieldcontract.territory.TerritoryQueries.RegionView;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/** The regions in scope. */
@Path("regions")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class RegionsResource {

  @Inject private CurrentScope current;
  @Inject private TerritoryQueries territories;
  @Inject private LiaisonQueries liaisons;

  /** All of them, by name. */
  @GET
  public Page<RegionView> regions() {
    return Page.whole(territories.regions(current.scope()));
  }

  /** Who answers for one of them today. */
  @GET
  @Path("{id}/liaison")
  public RegionLiaison liaison(@PathParam("id") UUID id) {
    return liaisons
        .liaison(new RegionId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }
}
