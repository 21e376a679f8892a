package io.fieldcontract.account.rest;

import io.fieldcontract.account.DirectoryQueries;
import io.fieldcontract.account.DirectoryQueries.DirectoryEntry;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** HCPs outside my territory. */
@Path("directory")
@RequestScoped
@RolesAllowed("rep")
@Produces("application/json")
public class DirectoryResource {

  @Inject private CurrentScope current;
  @Inject private DirectoryQueries directory;

  /** A page of those that match, by name. */
  @GET
  public Page<DirectoryEntry> directory(
      @QueryParam("q") @NotNull @Size(min = 3, max = 100) String q,
      @Valid @BeanParam PageRequest page) {
    return directory.outside(q, page.after(), page.limit(), current.scope());
  }
}
