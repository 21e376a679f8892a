package io.fieldcontract.territory.rest;

import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.coverage.CoverageQueries;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.territory.TerritoryQueries;
import io.fieldcontract.territory.TerritoryQueries.RegionView;
import io.fieldcontract.territory.TerritoryQueries.TerritoryView;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The territories in scope with their coverage. */
@Path("territories")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class TerritoriesResource {

  @Inject private CurrentScope current;
  @Inject private TerritoryQueries territories;
  @Inject private CoverageQueries coverages;

  /** A territory; coverage is null where no cycle plan holds today. */
  public record Territory(
      UUID id, String name, RegionView region, List<Named> reps, int hcps, Coverage coverage) {

    static Territory of(TerritoryView view, Coverage coverage) {
      return new Territory(
          view.id(), view.name(), view.region(), view.reps(), view.hcps(), coverage);
    }
  }

  /** A page of them, by name. */
  @GET
  public Page<Territory> territories(
      @QueryParam("region") UUID region, @Valid @BeanParam PageRequest page) {
    Scope scope = current.scope();
    Page<TerritoryView> found =
        territories.territories(
            region == null ? null : new RegionId(region), page.after(), page.limit(), scope);
    Map<UUID, Coverage> coverage = coverage(found.items(), scope);
    return new Page<>(
        found.items().stream().map(view -> Territory.of(view, coverage.get(view.id()))).toList(),
        found.total(),
        found.next());
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public Territory territory(@PathParam("id") UUID id) {
    Scope scope = current.scope();
    TerritoryView view = seen(id, scope);
    return Territory.of(view, coverage(List.of(view), scope).get(id));
  }

  private TerritoryView seen(UUID id, Scope scope) {
    return territories
        .territory(new TerritoryId(id), scope)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private Map<UUID, Coverage> coverage(List<TerritoryView> views, Scope scope) {
    List<TerritoryId> ids = views.stream().map(view -> new TerritoryId(view.id())).toList();
    return coverages.coverage(ids, scope.date(), scope).stream()
        .collect(Collectors.toMap(of -> of.territory().id(), Function.identity()));
  }
}
