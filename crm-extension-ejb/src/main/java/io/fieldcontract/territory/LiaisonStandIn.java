package io.fieldcontract.territory;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Liaisons name who stands in while they are away. */
@UseCase
public class LiaisonStandIn {

  private static final int YEARS = 1;

  @Inject private LiaisonAbsences absences;
  @Inject private LiaisonQueries liaisons;
  @Inject private AuditTrail audit;

  /**
   * Plans an absence.
   *
   * @param user who will be away; null is the caller, somebody else is for ops to plan
   * @param to the first day back; may be null
   * @throws Problem INVALID_INPUT for somebody else's absence, a deputy who is no colleague, or a
   *     day more than a year away
   */
  public LiaisonAbsenceId plan(
      UserId user, UserId deputy, LocalDate from, LocalDate to, Scope scope) {
    UserId away = user == null ? scope.user() : user;
    boolean own = away.equals(scope.user());
    if (!own && (scope.role() != Role.OPS || !liaisons.isColleague(away, scope))) {
      throw new Problem(ProblemType.INVALID_INPUT, "userId");
    }
    if (!liaisons.isColleague(deputy, scope)) {
      throw new Problem(ProblemType.INVALID_INPUT, "deputyId");
    }
    LocalDate today = scope.date();
    if (from.isBefore(today.minusYears(YEARS)) || from.isAfter(today.plusYears(YEARS))) {
      throw new Problem(ProblemType.INVALID_INPUT, "validFrom");
    }
    LiaisonAbsence absence = LiaisonAbsence.of(away, deputy, from, to);
    absences.add(absence);
    audit.record(absence.planned(), scope);
    return absence.id();
  }

  /**
   * Ends an absence today, or calls it off where it has not begun before today.
   *
   * @throws Problem NOT_FOUND, STALE_VERSION
   */
  public void end(LiaisonAbsenceId id, long version, Scope scope) {
    LiaisonAbsence absence = absences.own(id, version, scope);
    if (absence.isAhead(scope.date())) {
      audit.record(absence.calledOff(), scope);
      absences.remove(absence);
    } else {
      audit.record(absence.end(scope.date()), scope);
    }
  }
}
