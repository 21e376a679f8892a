package io.fieldcontract.territory;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Stores and finds absences of liaisons. */
@Repository
class LiaisonAbsences {

  @PersistenceContext private EntityManager entityManager;

  void add(LiaisonAbsence absence) {
    entityManager.persist(absence);
  }

  void remove(LiaisonAbsence absence) {
    entityManager.remove(absence);
  }

  /**
   * The caller's own absence; anybody's, for ops.
   *
   * @throws Problem NOT_FOUND; STALE_VERSION when it is not of the version
   */
  LiaisonAbsence own(LiaisonAbsenceId id, long version, Scope scope) {
    LiaisonAbsence absence = entityManager.find(LiaisonAbsence.class, id.value());
    if (absence == null || (scope.role() != Role.OPS && !absence.user().equals(scope.user()))) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    if (absence.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return absence;
  }
}
