package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeReportQueries;
import io.fieldcontract.dispute.DisputeReportQueries.Tile;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** How many disputes are where, how old and how much. */
@Path("ic-disputes/board")
@RequestScoped
@RolesAllowed({"manager", "liaison", "ops"})
@Produces("application/json")
public class DisputeBoardResource {

  @Inject private CurrentScope current;
  @Inject private DisputeReportQueries reports;

  /** Those of the territories in scope by state, level and currency. */
  @GET
  public Page<Tile> board(@QueryParam("region") UUID region, @QueryParam("cycle") UUID cycle) {
    return Page.whole(reports.board(region, cycle, current.scope()));
  }
}
