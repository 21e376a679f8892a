package io.fieldcontract.account.rest;

import io.fieldcontract.account.AccountId;
import io.fieldcontract.account.AccountKind;
import io.fieldcontract.account.AccountQueries;
import io.fieldcontract.account.AccountQueries.AccountView;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** The HCPs and HCOs in scope. */
@Path("accounts")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class AccountsResource {

  @Inject private CurrentScope current;
  @Inject private AccountQueries accounts;

  /** A page of them, by name. */
  @GET
  public Page<AccountView> accounts(
      @QueryParam("q") @Size(max = 100) String q,
      @QueryParam("kind") AccountKind kind,
      @Valid @BeanParam PageRequest page) {
    return accounts.accounts(q, kind, page.after(), page.limit(), current.scope());
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public AccountView account(@PathParam("id") UUID id) {
    return accounts
        .account(new AccountId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }
}
