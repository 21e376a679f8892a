package io.fieldcontract.dispute;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.dispute.Deciders.Place;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.sla.PolicyId;
import io.fieldcontract.sla.SlaPolicy;
import io.fieldcontract.terms.BusinessCalendars;
import io.fieldcontract.terms.SlaPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gathers what an act on a dispute needs: who, when, and what its clocks run on. */
@ApplicationScoped
class Acting {

  @Inject private BusinessCalendars calendars;
  @Inject private SlaPolicies policies;
  @Inject private Deciders deciders;
  @Inject private Clock clock;

  /** An act on a dispute that there is. */
  Act on(IcDispute dispute, Scope scope) {
    return new Act(scope.user(), clock.instant(), terms(dispute, scope));
  }

  /**
   * The first act, in a region.
   *
   * @throws Problem OUTSIDE_CALENDAR
   */
  Act in(RegionId region, Scope scope) {
    List<BusinessCalendar> current = List.of(calendar(region, scope));
    return new Act(scope.user(), clock.instant(), terms(List.of(policy(scope)), current, scope));
  }

  /** What the clocks of a dispute are read with. */
  ClockTerms terms(IcDispute dispute, Scope scope) {
    return terms(
        dispute.territory(), dispute.clocks().stream().map(DisputeClock::state).toList(), scope);
  }

  /** What clocks of a dispute of that territory are read with. */
  ClockTerms terms(TerritoryId territory, List<ClockState> clocks, Scope scope) {
    Place place = deciders.place(territory, scope);
    List<SlaPolicy> promised = new ArrayList<>();
    List<BusinessCalendar> known = new ArrayList<>();
    for (ClockState state : clocks) {
      promised.add(policies.pinned(new PolicyId(state.policyId()), state.policyVersion(), scope));
      known.add(
          calendars.pinned(new CalendarId(state.calendarId()), state.calendarVersion(), scope));
    }
    promised.add(policy(scope));
    known.add(calendar(place.region(), scope));
    return terms(promised, known, scope);
  }

  private ClockTerms terms(List<SlaPolicy> promised, List<BusinessCalendar> known, Scope scope) {
    BusinessCalendar current = known.get(known.size() - 1);
    return new ClockTerms(promised, known, user -> hours(user, current, scope));
  }

  private BusinessCalendar hours(UUID user, BusinessCalendar region, Scope scope) {
    return user == null ? region : deciders.hours(user, region, scope);
  }

  private SlaPolicy policy(Scope scope) {
    return policies.current(SlaPolicies.IC_DISPUTE, scope);
  }

  private BusinessCalendar calendar(RegionId region, Scope scope) {
    return calendars
        .current(region, scope)
        .orElseThrow(() -> new Problem(ProblemType.OUTSIDE_CALENDAR));
  }
}
