package io.fieldcontract.territory.rest;

import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.territory.TerritoryQueries;
import io.fieldcontract.territory.TerritoryQueries.RegionView;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The regions in scope. */
@Path("regions")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class RegionsResource {

  @Inject private CurrentScope current;
  @Inject private TerritoryQueries territories;

  /** All of them, by name. */
  @GET
  public Page<RegionView> regions() {
    return Page.whole(territories.regions(current.scope()));
  }
}
