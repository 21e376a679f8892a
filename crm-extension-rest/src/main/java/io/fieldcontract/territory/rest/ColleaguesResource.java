package io.fieldcontract.territory.rest;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.territory.LiaisonQueries;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Those whom liaison and ops hand work to or mention. */
@Path("colleagues")
@RequestScoped
@RolesAllowed({"liaison", "ops"})
@Produces("application/json")
public class ColleaguesResource {

  @Inject private CurrentScope current;
  @Inject private LiaisonQueries liaisons;

  /** All of them, by name. */
  @GET
  public Page<Named> colleagues() {
    return Page.whole(liaisons.colleagues(current.scope()));
  }
}
