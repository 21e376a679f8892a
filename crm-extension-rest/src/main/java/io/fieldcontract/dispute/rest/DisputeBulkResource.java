package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeHandling;
import io.fieldcontract.dispute.DisputeId;
import io.fieldcontract.dispute.DisputeQueries;
import io.fieldcontract.dispute.DisputeView;
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
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;

/** One act on several disputes, each for itself: what one is refused keeps no other from it. */
@Path("ic-disputes/bulk")
@RequestScoped
@RolesAllowed({"manager", "liaison", "ops"})
@Produces("application/json")
@Consumes("application/json")
public class DisputeBulkResource {

  @Inject private CurrentScope current;
  @Inject private DisputeHandling handling;
  @Inject private DisputeQueries disputes;
  @Inject private IdempotentItems items;

  /** What is done. */
  public enum Kind {
    ACKNOWLEDGE,
    ASSIGN
  }

  /** A dispute as the caller knows it. */
  public record Item(@NotNull UUID id, @NotNull Long version) {}

  /**
   * One act on several disputes.
   *
   * @param assigneeId with ASSIGN
   */
  public record Bulk(
      @NotNull Kind act,
      @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items,
      UUID assigneeId) {

    @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
    boolean isAssigneeId() {
      return act != Kind.ASSIGN || assigneeId != null;
    }
  }

  /** Does it to each in the order given; the answers are in the same order. */
  @POST
  public Page<ItemResult> act(@Valid @NotNull Bulk bulk) {
    items.mustHaveKey();
    Scope scope = current.scope();
    List<ItemResult> results =
        bulk.items().stream()
            .map(item -> items.once(item.id(), bulk, () -> act(bulk, item, scope), scope))
            .toList();
    return Page.whole(results);
  }

  private DisputeView act(Bulk bulk, Item item, Scope scope) {
    DisputeId id = new DisputeId(item.id());
    switch (bulk.act()) {
      case ACKNOWLEDGE -> handling.acknowledge(id, item.version(), scope);
      case ASSIGN -> handling.assign(id, item.version(), new UserId(bulk.assigneeId()), scope);
    }
    return disputes.dispute(id, scope).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }
}
