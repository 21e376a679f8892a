package io.fieldcontract.territory;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds who is named for a region from when on. */
@Repository
class LiaisonPlans {

  @PersistenceContext private EntityManager entityManager;

  /**
   * The plan of a region, for ops.
   *
   * @throws Problem NOT_FOUND, also in another scope than that of ops; STALE_VERSION
   */
  LiaisonPlan any(RegionId region, long version, Scope scope) {
    LiaisonPlan plan =
        scope.role() == Role.OPS ? entityManager.find(LiaisonPlan.class, region.value()) : null;
    if (plan == null) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    if (plan.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return plan;
  }
}
