package io.fieldcontract.account.rest;

import io.fieldcontract.account.PickerQueries;
import io.fieldcontract.account.PickerQueries.PickerHcp;
import io.fieldcontract.coverage.CoverageQueries;
import io.fieldcontract.coverage.Cycle;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The list of a territory to pick an HCP from, whole, to be kept on the phone. */
@Path("territories/{id}/picker")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class PickerResource {

  @Inject private CurrentScope current;
  @Inject private TerritoryQueries territories;
  @Inject private CoverageQueries coverages;
  @Inject private PickerQueries hcps;

  /** The whole list of a territory; cycle is null where no cycle plan holds today. */
  public record PickerList(
      Named territory, LocalDate today, Cycle cycle, int total, List<PickerHcp> hcps) {}

  /** The list to pick from; 304 when the caller holds it as it is. */
  @GET
  public Response picker(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String held) {
    Scope scope = current.scope();
    Named territory =
        territories
            .name(new TerritoryId(id), scope)
            .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    Cycle cycle = coverages.cycle(scope.date(), scope).orElse(null);
    List<PickerHcp> list = hcps.picker(new TerritoryId(id), cycle, scope);
    return Revalidated.answer(
        new PickerList(territory, scope.date(), cycle, list.size(), list), held);
  }
}
