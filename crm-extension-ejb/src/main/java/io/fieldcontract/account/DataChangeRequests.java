package io.fieldcontract.account;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Stores and finds data-change requests. */
@Repository
class DataChangeRequests {

  @PersistenceContext private EntityManager entityManager;

  void add(DataChangeRequest request) {
    entityManager.persist(request);
  }

  /**
   * The request, to be decided by ops.
   *
   * @throws Problem NOT_FOUND when there is none, or the scope is not that of ops; STALE_VERSION
   *     when it is not of the version
   */
  DataChangeRequest toDecide(DataChangeRequestId id, long version, Scope scope) {
    DataChangeRequest request =
        scope.role() == Role.OPS ? entityManager.find(DataChangeRequest.class, id.value()) : null;
    if (request == null) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    if (request.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return request;
  }
}
