package io.fieldcontract.signal.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.rest.Problems;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.signal.SignalQueries;
import io.fieldcontract.signal.SignalQueries.StoredSignal;
import io.fieldcontract.signal.SignalWords;
import io.fieldcontract.territory.TerritoryQueries;
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
import java.util.UUID;

/** All signals that a territory's page has shown, and what was said to them. */
@Path("territories/{id}/signals")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class SignalsOfTerritoryResource {

  @Inject private CurrentScope current;
  @Inject private TerritoryQueries territories;
  @Inject private SignalQueries signals;
  @Inject private Problems problems;

  /** A page of them, those made last first. */
  @GET
  public Page<SignalItem> signals(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Scope scope = current.scope();
    TerritoryId territory = new TerritoryId(id);
    territories.name(territory, scope).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    Page<StoredSignal> found = signals.signals(territory, page.after(), page.limit(), scope);
    SignalWords words = SignalWords.in(problems.locale());
    return new Page<>(
        found.items().stream().map(signal -> SignalItem.of(signal, words, scope.zone())).toList(),
        found.total(),
        found.next());
  }
}
