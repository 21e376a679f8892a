package io.fieldcontract.dispute;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.dispute.Tickets.LIAISON;
import static io.fieldcontract.dispute.Tickets.MANAGER;
import static io.fieldcontract.dispute.Tickets.POLICY;
import static io.fieldcontract.dispute.Tickets.REP;
import static io.fieldcontract.dispute.Tickets.act;
import static io.fieldcontract.dispute.Tickets.clock;
import static io.fieldcontract.dispute.Tickets.filed;
import static io.fieldcontract.dispute.Tickets.moment;
import static io.fieldcontract.dispute.Tickets.stored;
import static io.fieldcontract.sla.Promise.ACKNOWLEDGE;
import static io.fieldcontract.sla.Promise.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.Calendars;
import io.fieldcontract.calendar.Holiday;
import io.fieldcontract.dispute.DisputeEvent.Change;
import io.fieldcontract.platform.scope.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The bugs of others' clocks, at the dispute; how long a clock runs is tested with the clock. Filed
 * on Monday at nine: to be seen by Wednesday at nine, resolved by the end of Monday in two weeks.
 */
class DisputeClockTest {

  private static final BusinessCalendar PLAIN = Calendars.of("Europe/Berlin", "Mo-Fr 09:00-17:00");
  private static final String DUE = "11-16 17:00";
  private final IcDispute dispute = filed("11-02 09:00");

  @Test
  void bothClocksRunFromFiling() {
    assertThat(clock(dispute, ACKNOWLEDGE).dueAt()).isEqualTo(moment("11-04 09:00"));
    assertThat(clock(dispute, RESOLVE).dueAt()).isEqualTo(moment(DUE));
  }

  @Test
  void whoeverDoesTheFirstThingHasSeenIt() {
    dispute.ask(act(MANAGER, "11-03 09:00"));
    assertThat(clock(dispute, ACKNOWLEDGE).stoppedAt()).isEqualTo(moment("11-03 09:00"));
    assertThat(clock(dispute, ACKNOWLEDGE).missedFoundAt()).isNull();
  }

  @Test
  void aLateReplyHidesNoMiss() {
    Change late = dispute.acknowledge(act(MANAGER, "11-04 09:00"));
    assertThat(late.missed()).extracting(ClockState::promise).containsExactly(ACKNOWLEDGE);
    assertThat(clock(dispute, ACKNOWLEDGE).missedDueAt()).isEqualTo(moment("11-04 09:00"));
    assertThat(dispute.approve("Yes", act(MANAGER, "11-05 09:00")).missed()).isEmpty();
    assertThat(clock(dispute, ACKNOWLEDGE).missedFoundAt()).isEqualTo(moment("11-04 09:00"));
  }

  @Test
  void aMissIsFoundByWhateverActComesFirst() {
    assertThat(dispute.assign(LIAISON, act(MANAGER, "11-17 09:00")).missed())
        .extracting(ClockState::promise)
        .containsExactly(ACKNOWLEDGE, RESOLVE);
    assertThat(dispute.escalate("Late", null, act(REP, "11-17 10:00")).missed()).isEmpty();
  }

  @Test
  void anAnswerStartsTheClockAgain() {
    dispute.ask(act(MANAGER, "11-06 12:00"));
    assertThat(clock(dispute, RESOLVE).dueAt()).isNull();
    dispute.hear(act(REP, "11-09 12:00"));
    // Friday afternoon and Monday morning: a working day, as the lunch break has it.
    assertThat(clock(dispute, RESOLVE).pausedAt()).isNull();
    assertThat(clock(dispute, RESOLVE).dueAt()).isEqualTo(moment("11-17 17:00"));
  }

  @Test
  void aWaitingDisputeMissesNothing() {
    dispute.ask(act(MANAGER, "11-03 09:00"));
    assertThat(stored(dispute, RESOLVE).nextAt()).isNull();
    assertThat(dispute.escalate("No answer", null, act(MANAGER, "12-01 09:00")).missed()).isEmpty();
    assertThat(dispute.hear(act(REP, "12-02 09:00")).orElseThrow().missed()).isEmpty();
    assertThat(stored(dispute, RESOLVE).nextAt()).isNotNull();
  }

  @Test
  void anEndedDisputeIsNeverLookedAtAgain() {
    dispute.withdraw(act(REP, "11-03 09:00"));
    for (var clock : List.of(stored(dispute, ACKNOWLEDGE), stored(dispute, RESOLVE))) {
      assertThat(clock.nextAt()).isNull();
      assertThat(clock.state().missedFoundAt()).isNull();
    }
    assertThat(dispute.close(act(REP, "12-03 09:00")).missed()).isEmpty();
  }

  @Test
  void anotherPolicyOrCalendarLeavesPausesAndDueTimesAlone() {
    dispute.ask(act(MANAGER, "11-06 12:00"));
    var shorter = List.of(POLICY, Tickets.policy(2, 5));
    BusinessCalendar more =
        Calendars.with(BERLIN, LocalDate.of(2026, 11, 11), Holiday.off("Carnival"));
    var act = new Act(REP, moment("11-09 12:00"), Tickets.terms(shorter, List.of(BERLIN, more)));
    dispute.hear(act);
    assertThat(clock(dispute, RESOLVE).pauses())
        .containsExactly(new Pause(moment("11-06 12:00"), moment("11-09 12:00")));
    assertThat(clock(dispute, RESOLVE).dueAt()).isEqualTo(moment("11-17 17:00"));
    assertThat(clock(dispute, RESOLVE).policyVersion()).isOne();
  }

  @Test
  void anAnswerBeyondTheCalendarsYearsTakesTheNextVersionWithThem() {
    BusinessCalendar year = Calendars.years(PLAIN, 2026, 2026);
    IcDispute late = filed(at(REP, "12-01 09:00", year));
    late.ask(at(MANAGER, "12-02 09:00", year));
    BusinessCalendar years =
        Calendars.with(PLAIN, LocalDate.of(2027, 1, 6), Holiday.off("Epiphany"));
    var terms = Tickets.terms(List.of(POLICY), List.of(year, years));
    late.hear(new Act(REP, moment("2027-01-04 09:00"), terms));
    assertThat(clock(late, RESOLVE).calendarVersion()).isEqualTo(2);
    assertThat(clock(late, RESOLVE).pauses()).hasSize(1);
    assertThat(clock(late, RESOLVE).dueAt()).isAfter(moment("2027-01-04 09:00"));
  }

  @Test
  void escalatingKeepsTheClock() {
    ClockState before = clock(dispute, RESOLVE);
    dispute.escalate("Beyond me", LIAISON.value(), act(MANAGER, "11-10 09:00"));
    assertThat(clock(dispute, RESOLVE)).isEqualTo(before);
  }

  @Test
  void reopeningStartsFreshClocksAndForgetsNoMiss() {
    dispute.deny("No", act(MANAGER, "11-04 10:00"));
    dispute.reopen("But", act(REP, "11-09 09:00"));
    assertThat(dispute.clocks()).hasSize(4);
    assertThat(clock(dispute, ACKNOWLEDGE).dueAt()).isEqualTo(moment("11-11 09:00"));
    assertThat(clock(dispute, RESOLVE).dueAt()).isEqualTo(moment("11-23 17:00"));
    assertThat(dispute.clocks().get(0).state().missed()).isTrue();
    assertThat(dispute.acknowledge(act(MANAGER, "11-10 09:00")).missed()).isEmpty();
  }

  @Test
  void anUndoneAnswerIsNoAnswer() {
    dispute.approve("Too fast", act(MANAGER, "2026-11-04 08:59:30"));
    dispute.undo(act(MANAGER, "2026-11-04 09:00:10"));
    assertThat(clock(dispute, ACKNOWLEDGE).missedDueAt()).isEqualTo(moment("11-04 09:00"));
    assertThat(clock(dispute, RESOLVE).stoppedAt()).isNull();
    assertThat(stored(dispute, RESOLVE).nextAt()).isNotNull();
  }

  @Test
  void whoeverCanActIsWarnedInTheOwnWorkingHours() {
    // Four fifths of the time to Wednesday at nine, in the manager's hours, is on Tuesday.
    Instant first = stored(dispute, ACKNOWLEDGE).warnAt();
    assertThat(first).isBetween(moment("11-03 13:00"), moment("11-03 17:00"));
    BusinessCalendar afternoons = Calendars.of("Europe/Berlin", "Mo-Fr 14:00-17:00");
    var terms =
        new ClockTerms(List.of(POLICY), List.of(BERLIN), Map.of(LIAISON.value(), afternoons));
    dispute.escalate("Away", LIAISON.value(), new Act(MANAGER, moment("11-03 16:30"), terms));
    assertThat(stored(dispute, ACKNOWLEDGE).warnAt()).isEqualTo(moment("11-03 16:30"));
    assertThat(stored(dispute, ACKNOWLEDGE).nextAt()).isEqualTo(moment("11-03 16:30"));
  }

  @Test
  void anInstantIsNoFinerThanTheDatabase() {
    Act act = new Act(REP, Instant.parse("2026-11-02T08:00:00.123456789Z"), Tickets.terms());
    assertThat(act.now()).isEqualTo(Instant.parse("2026-11-02T08:00:00.123456Z"));
  }

  private static Act at(UserId by, String moment, BusinessCalendar calendar) {
    return new Act(by, moment(moment), Tickets.terms(List.of(POLICY), List.of(calendar)));
  }
}
