package io.fieldcontract.territory;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Sales operations name the liaisons of regions. */
@UseCase
public class LiaisonNaming {

  @Inject private LiaisonPlans plans;
  @Inject private LiaisonQueries liaisons;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Names a region's liaison from a day of its own calendar on; changes nothing when that is so.
   *
   * @throws Problem NOT_FOUND, STALE_VERSION; INVALID_INPUT for somebody who is no colleague, or a
   *     day before today or more than a year ahead
   */
  public void name(RegionId region, long version, UserId liaison, LocalDate from, Scope scope) {
    LiaisonPlan plan = plans.any(region, version, scope);
    if (!liaisons.isColleague(liaison, scope)) {
      throw new Problem(ProblemType.INVALID_INPUT, "userId");
    }
    plan.name(liaison, from, clock.instant()).ifPresent(named -> audit.record(named, scope));
  }
}
