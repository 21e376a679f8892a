package io.fieldcontract.anomaly.rest;

import io.fieldcontract.anomaly.AnomalyHandling;
import io.fieldcontract.anomaly.FlagId;
import io.fieldcontract.anomaly.FlagQueries;
import io.fieldcontract.anomaly.FlagView;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.IdempotentItems;
import io.fieldcontract.platform.rest.IdempotentItems.ItemResult;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** One act on several flags, each for itself: what one is refused keeps no other from it. */
@Path("anomaly-flags/bulk")
@RequestScoped
@RolesAllowed({"liaison", "ops"})
@Produces("application/json")
@Consumes("application/json")
public class FlagBulkResource {

  @Inject private CurrentScope current;
  @Inject private AnomalyHandling handling;
  @Inject private FlagQueries flags;
  @Inject private IdempotentItems items;

  /** Does it to each in the order given; the answers are in the same order. */
  @POST
  public Page<ItemResult> act(@Valid @NotNull FlagBulk bulk) {
    items.mustHaveKey();
    Scope scope = current.scope();
    List<ItemResult> results =
        bulk.items().stream()
            .map(item -> items.once(item.id(), bulk, () -> act(bulk, item, scope), scope))
            .toList();
    return Page.whole(results);
  }

  private FlagView act(FlagBulk bulk, FlagBulk.Item item, Scope scope) {
    FlagId id = new FlagId(item.id());
    long version = item.version();
    switch (bulk.act()) {
      case ACKNOWLEDGE -> handling.acknowledge(id, version, scope);
      case START -> handling.start(id, version, scope);
      case RESOLVE -> handling.resolve(id, version, bulk.done(), scope);
      case DISMISS -> handling.dismiss(id, version, bulk.reason(), scope);
      case ASSIGN -> handling.assign(id, version, new UserId(bulk.assigneeId()), scope);
      case MERGE -> handling.merge(id, version, new FlagId(bulk.intoId()), scope);
      case UNDO -> handling.undo(id, version, scope);
    }
    return flags.flag(id, scope).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }
}
