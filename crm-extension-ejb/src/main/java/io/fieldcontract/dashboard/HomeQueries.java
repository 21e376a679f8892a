package io.fieldcontract.dashboard;

import io.fieldcontract.account.DataChangeQueries;
import io.fieldcontract.account.DataChangeStatus;
import io.fieldcontract.account.PickerQueries;
import io.fieldcontract.account.PickerQueries.PickerHcp;
import io.fieldcontract.call.CallFilter;
import io.fieldcontract.call.CallQueries;
import io.fieldcontract.call.CallQueries.CallView;
import io.fieldcontract.call.CallStatus;
import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.coverage.CoverageQueries;
import io.fieldcontract.coverage.Cycle;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Page;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Reads the home screen of each role. */
@Repository
public class HomeQueries {

  private static final int FEW = 5;

  @Inject private CoverageQueries coverages;
  @Inject private PickerQueries hcps;
  @Inject private CallQueries calls;
  @Inject private DataChangeQueries requests;
  @Inject private Clock clock;

  /**
   * The home screen.
   *
   * @param coverage of a rep, of the own territories
   * @param callsThisWeek submitted calls from Monday to today, of a rep the own ones
   * @param drafts the caller's own
   * @param dueTargets of a rep, the most pressing ones of all
   */
  public record Home(
      String role,
      LocalDate today,
      Instant asOf,
      List<Coverage> coverage,
      long callsThisWeek,
      long drafts,
      long lateThisCycle,
      long dueTargetsTotal,
      List<PickerHcp> dueTargets,
      List<CallView> recentCalls,
      long openDataChangeRequests) {}

  /** What the home screen says now. */
  public Home home(Scope scope) {
    boolean rep = scope.role() == Role.REP;
    LocalDate today = scope.date();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Cycle cycle = coverages.cycle(today, scope).orElse(null);
    Page<PickerHcp> due = hcps.mostPressing(cycle, FEW, scope);
    CallFilter week = new CallFilter(CallStatus.SUBMITTED, null, null, monday, today, rep);
    CallFilter drafts = new CallFilter(CallStatus.DRAFT, null, null, null, null, true);
    return new Home(
        scope.role().realmName(),
        today,
        clock.instant(),
        coverages.coverage(scope.territories(), today, scope),
        calls.count(week, scope),
        rep ? calls.count(drafts, scope) : 0,
        cycle == null ? 0 : calls.late(cycle.startsOn(), scope),
        due.total(),
        due.items(),
        calls.newest(FEW, rep, scope),
        requests.count(DataChangeStatus.OPEN, scope));
  }
}
