package io.fieldcontract.territory.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.territory.LiaisonNaming;
import io.fieldcontract.territory.LiaisonQueries;
import io.fieldcontract.territory.LiaisonQueries.RegionLiaison;
import io.fieldcontract.territory.TerritoryQueries;
import io.fieldcontract.territory.TerritoryQueries.RegionView;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
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
  @Inject private LiaisonNaming naming;
  @Inject private Versions versions;

  /** Who is to be the named liaison, from a day of the region's calendar on. */
  public record LiaisonInput(@NotNull UUID userId, @NotNull LocalDate validFrom) {}

  /** All of them, by name. */
  @GET
  public Page<RegionView> regions() {
    return Page.whole(territories.regions(current.scope()));
  }

  /** Who answers for one of them today. */
  @GET
  @Path("{id}/liaison")
  public Response liaison(@PathParam("id") UUID id) {
    return answer(seen(id));
  }

  /** Names the liaison of one from a day on; answered as it is now. */
  @PUT
  @Path("{id}/liaison")
  @RolesAllowed("ops")
  @Consumes("application/json")
  @Idempotent
  public Response name(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull LiaisonInput liaison) {
    RegionLiaison now = seen(id);
    long version = versions.expected(ifMatch, now.version(), id, now, current.scope());
    UserId user = new UserId(liaison.userId());
    naming.name(new RegionId(id), version, user, liaison.validFrom(), current.scope());
    return answer(seen(id));
  }

  private RegionLiaison seen(UUID id) {
    return liaisons
        .liaison(new RegionId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private static Response answer(RegionLiaison liaison) {
    return Response.ok(liaison).header(HttpHeaders.ETAG, Versions.etag(liaison.version())).build();
  }
}
