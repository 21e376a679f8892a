package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeReportQueries;
import io.fieldcontract.dispute.DisputeReportQueries.Dimension;
import io.fieldcontract.dispute.DisputeReportQueries.Report;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** How the promises about disputes are kept, and what is disputed. */
@Path("ic-dispute-reports")
@RequestScoped
@RolesAllowed({"manager", "liaison", "ops"})
@Produces("application/json")
public class DisputeReportsResource {

  @Inject private CurrentScope current;
  @Inject private DisputeReportQueries reports;

  /** Of all in scope and of each part; docs/numbers.md makes rates of the counts. */
  @GET
  public Report report(
      @QueryParam("region") UUID region,
      @QueryParam("cycle") UUID cycle,
      @QueryParam("by") @DefaultValue("REGION") Dimension by) {
    return reports.report(region, cycle, by, current.scope());
  }
}
