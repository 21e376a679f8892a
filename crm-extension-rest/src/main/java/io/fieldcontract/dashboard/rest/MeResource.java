package io.fieldcontract.dashboard.rest;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.territory.TerritoryQueries;
import io.fieldcontract.territory.TerritoryQueries.RegionView;
import io.fieldcontract.user.SignedIn;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who I am, and what I see today. */
@Path("me")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class MeResource {

  private static final int MOST_OWN_TERRITORIES = 200;

  @Inject private CurrentScope current;
  @Inject private TerritoryQueries territories;

  /** The signed-in user. */
  public record Me(
      UUID id,
      String name,
      String login,
      String role,
      LocalDate today,
      List<Named> territories,
      List<RegionView> regions) {}

  /** The signed-in user. */
  @GET
  public Me me() {
    SignedIn who = current.signedIn();
    Scope scope = who.scope();
    return new Me(
        scope.user().value(),
        who.name(),
        who.login(),
        scope.role().realmName(),
        scope.date(),
        scope.role() == Role.REP ? territories.names(MOST_OWN_TERRITORIES, scope) : List.of(),
        territories.regions(scope));
  }
}
