package io.fieldcontract.dashboard.rest;

import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.coverage.Reach;
import io.fieldcontract.dashboard.TerritoryPage;
import io.fieldcontract.dashboard.TerritoryPageQueries;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Problems;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.sales.SalesAgainstPlan;
import io.fieldcontract.signal.SignalKeeping;
import io.fieldcontract.signal.SignalKeeping.Few;
import io.fieldcontract.signal.SignalQueries;
import io.fieldcontract.signal.SignalWords;
import io.fieldcontract.signal.rest.SignalItem;
import io.fieldcontract.territory.TerritoryQueries.TerritoryView;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The one page of a territory: what to do this week. */
@Path("territories/{id}/page")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class TerritoryPageResource {

  @Inject private CurrentScope current;
  @Inject private TerritoryPageQueries pages;
  @Inject private SignalKeeping keeping;
  @Inject private SignalQueries signals;
  @Inject private Problems problems;

  /** The few signals that are shown, of all that hold; away are those dismissed or done. */
  public record Signals(List<SignalItem> items, int total, int away, Instant asOf) {}

  /** The page. */
  public record Page(
      TerritoryView territory,
      LocalDate today,
      Instant asOf,
      Coverage coverage,
      Reach reach,
      TerritoryPage.Activity activity,
      TerritoryPage.Trends trends,
      TerritoryPage.Upticks upticks,
      List<SalesAgainstPlan> sales,
      TerritoryPage.Flags flags,
      TerritoryPage.Disputes disputes,
      Signals signals) {}

  /** The page as of now. */
  @GET
  public Page page(@PathParam("id") UUID id) {
    Scope scope = current.scope();
    TerritoryPage page =
        pages
            .page(new TerritoryId(id), scope)
            .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    return new Page(
        page.territory(),
        page.today(),
        page.asOf(),
        page.coverage(),
        page.reach(),
        page.activity(),
        page.trends(),
        page.upticks(),
        page.sales(),
        page.flags(),
        page.disputes(),
        signals(page, scope));
  }

  private Signals signals(TerritoryPage page, Scope scope) {
    Few few = keeping.few(page.facts(), scope);
    SignalWords words = SignalWords.in(problems.locale());
    ZoneId zone = ZoneId.of(page.territory().region().zoneId());
    List<SignalItem> items =
        signals.shown(few.shown(), scope).stream()
            .map(signal -> SignalItem.of(signal, words, zone))
            .toList();
    return new Signals(items, few.total(), few.away(), page.asOf());
  }
}
