package io.fieldcontract.dispute;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.calendar.Calendars.at;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.sla.Allowance.WorkingDays;
import io.fieldcontract.sla.PolicyId;
import io.fieldcontract.sla.Promise;
import io.fieldcontract.sla.SlaPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Disputes for tests, filed in Berlin; a moment is that of the wall there, in 2026. */
final class Tickets {

  static final UserId REP = new UserId(Ids.next());
  static final UserId MANAGER = new UserId(Ids.next());
  static final UserId LIAISON = new UserId(Ids.next());
  static final SlaPolicy POLICY = policy(1, 10);

  private Tickets() {}

  static SlaPolicy policy(int version, int days) {
    return new SlaPolicy(
        new PolicyId(new UUID(0, 2)),
        version,
        SlaPolicy.ACKNOWLEDGE_WITHIN,
        new WorkingDays(days),
        80);
  }

  static ClockTerms terms() {
    return terms(List.of(POLICY), List.of(BERLIN));
  }

  static ClockTerms terms(List<SlaPolicy> policies, List<BusinessCalendar> calendars) {
    return new ClockTerms(policies, calendars, Map.of());
  }

  static Act act(UserId by, String moment) {
    return new Act(by, moment(moment), terms());
  }

  static Instant moment(String wall) {
    return at(BERLIN, wall);
  }

  /** 150.00 euro too little, with the first manager. */
  static IcDispute filed(String moment) {
    return filed(act(REP, moment));
  }

  static IcDispute filed(Act act) {
    var line = new DisputedLine(Ids.next(), "New prescriptions", "TRx", amount("250.00"), "{}");
    var filing =
        new Filing(
            new DisputeSubject(Ids.next(), Ids.next(), "EUR", line, null),
            new DisputeClaim(
                DisputeCategory.WRONG_MEASURE, amount("400.00"), amount("250.00"), "160 TRx"),
            new TerritoryId(Ids.next()),
            REP,
            DisputeLevel.MANAGER,
            MANAGER.value());
    return IcDispute.file(new DisputeId(Ids.next()), filing, act);
  }

  static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  /** The clock of the last round as it is stored. */
  static ClockState clock(IcDispute dispute, Promise promise) {
    return stored(dispute, promise).state();
  }

  static DisputeClock stored(IcDispute dispute, Promise promise) {
    return dispute.clocks().stream()
        .filter(clock -> clock.promise() == promise)
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
