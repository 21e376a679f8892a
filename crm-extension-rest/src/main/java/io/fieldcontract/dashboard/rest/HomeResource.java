package io.fieldcontract.dashboard.rest;

import io.fieldcontract.dashboard.HomeQueries;
import io.fieldcontract.dashboard.HomeQueries.Home;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The home screen. */
@Path("home")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class HomeResource {

  @Inject private CurrentScope current;
  @Inject private HomeQueries dashboard;

  /** What it says now to this caller. */
  @GET
  public Home home() {
    return dashboard.home(current.scope());
  }
}
