package io.fieldcontract.dispute;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.dispute.Deciders.Place;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.sla.PolicyId;
import io.fieldcontract.sla.SlaPolicy;
import io.fieldcontract.terms.BusinessCalendars;
import io.fieldcontract.terms.SlaPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what an act on a dispute needs: who, when, and what its clocks run on. */
@ApplicationScoped
class Acting {

  @Inject private BusinessCalendars calendars;
  @Inject private SlaPolicies policies;
  @Inject private Deciders deciders;
  @Inject private Clock clock;

  /** An act on a dispute that there is. */
  Act on(IcDispute dispute, Scope scope) {
    return on(dispute, null, scope);
  }

  /** An act that hands it to somebody; null for nobody. */
  Act on(IcDispute dispute, UserId next, Scope scope) {
    List<UUID> people = new ArrayList<>();
    people.add(scope.user().value());
    people.add(dispute.state().assigneeId());
    people.add(next == null ? null : next.value());
    return new Act(scope.user(), clock.instant(), terms(dispute, people, scope));
  }

  /**
   * The first act, in a region, that hands it to somebody; null for nobody.
   *
   * @throws Problem OUTSIDE_CALENDAR while the region has no calendar
   */
  Act in(RegionId region, UserId next, Scope scope) {
    BusinessCalendar calendar = calendar(region, scope);
    List<UUID> people = next == null ? List.of() : List.of(next.value());
    ClockTerms terms =
        new ClockTerms(List.of(policy(scope)), List.of(calendar), hours(people, calendar, scope));
    return new Act(scope.user(), clock.instant(), terms);
  }

  /** What the clocks of a dispute are read with, where nobody is to be warned. */
  ClockTerms terms(IcDispute dispute, Scope scope) {
    return terms(dispute, List.of(), scope);
  }

  private ClockTerms terms(IcDispute dispute, List<UUID> people, Scope scope) {
    Place place = deciders.place(dispute.territory(), scope);
    List<SlaPolicy> promised = new ArrayList<>();
    List<BusinessCalendar> known = new ArrayList<>();
    for (DisputeClock stored : dispute.clocks()) {
      ClockState state = stored.state();
      promised.add(policies.pinned(new PolicyId(state.policyId()), state.policyVersion(), scope));
      known.add(
          calendars.pinned(new CalendarId(state.calendarId()), state.calendarVersion(), scope));
    }
    BusinessCalendar current = calendar(place.region(), scope);
    promised.add(policy(scope));
    known.add(current);
    return new ClockTerms(promised, known, hours(people, current, scope));
  }

  private Map<UUID, BusinessCalendar> hours(
      List<UUID> people, BusinessCalendar region, Scope scope) {
    return people.stream()
        .filter(Objects::nonNull)
        .distinct()
        .collect(
            Collectors.toMap(Function.identity(), person -> deciders.hours(person, region, scope)));
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
