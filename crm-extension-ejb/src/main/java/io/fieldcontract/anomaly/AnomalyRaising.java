package io.fieldcontract.anomaly;

import io.fieldcontract.account.AccountId;
import io.fieldcontract.account.Accounts;
import io.fieldcontract.account.Accounts.Outlet;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.product.ProductQueries;
import io.fieldcontract.territory.LiaisonQueries;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Reps raise flags. Whose flag it may be follows from the territory the outlet was in when it was
 * noticed, so that a phone that was offline through a realignment still delivers.
 */
@UseCase
public class AnomalyRaising {

  @Inject private AnomalyFlags flags;
  @Inject private Accounts accounts;
  @Inject private ProductQueries products;
  @Inject private LiaisonQueries liaisons;
  @Inject private FlagNews news;
  @Inject private Clock clock;

  /**
   * Raises a flag with the liaison who answers for the outlet's region today.
   *
   * @param id made on the device, so that a photo can follow
   * @throws Problem ID_TAKEN, FLAG_IN_FUTURE, OUTLET_NOT_IN_TERRITORY, UNKNOWN_PRODUCT
   */
  public void raise(FlagId id, FlagContent content, Scope scope) {
    if (flags.isTaken(id, scope)) {
      throw new Problem(ProblemType.ID_TAKEN, "id");
    }
    Instant now = clock.instant();
    FlagRules.mustHaveHappened(content.noticedAt(), now);
    Outlet outlet =
        accounts
            .outlet(new AccountId(content.accountId()), scope.user(), content.noticedAt(), scope)
            .orElseThrow(() -> new Problem(ProblemType.OUTLET_NOT_IN_TERRITORY, "accountId"));
    mustBeKnown(content, outlet, scope);
    UserId liaison =
        liaisons
            .answersFor(outlet.region(), LocalDate.ofInstant(now, outlet.zone()), scope)
            .orElse(null);
    AnomalyFlag flag =
        AnomalyFlag.raise(id, content, outlet.territory(), scope.user(), liaison, now);
    flags.add(flag);
    news.of(flag.raised(), flag, scope);
  }

  private void mustBeKnown(FlagContent content, Outlet outlet, Scope scope) {
    LocalDate day = LocalDate.ofInstant(content.noticedAt(), outlet.zone());
    if (content.productId() != null
        && !products.areKnown(List.of(content.productId()), day, scope)) {
      throw new Problem(ProblemType.UNKNOWN_PRODUCT, "productId");
    }
  }
}
