package io.fieldcontract.anomaly.rest;

import io.fieldcontract.anomaly.FlagQueries;
import io.fieldcontract.anomaly.FlagType;
import io.fieldcontract.anomaly.FlagView;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What a flag about to be raised would probably repeat. */
@Path("anomaly-flags/duplicates")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class FlagDuplicatesResource {

  @Inject private CurrentScope current;
  @Inject private FlagQueries flags;

  /** Flags in scope of the type and outlet, noticed in the past 7 days; newest first. */
  @GET
  public Page<FlagView> duplicates(
      @QueryParam("type") @NotNull FlagType type, @QueryParam("account") @NotNull UUID outlet) {
    return Page.whole(flags.duplicates(type, outlet, current.scope()));
  }
}
