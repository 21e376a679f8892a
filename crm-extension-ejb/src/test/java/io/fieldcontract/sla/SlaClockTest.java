package io.fieldcontract.sla;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.calendar.Calendars.at;
import static io.fieldcontract.sla.Clocks.after;
import static io.fieldcontract.sla.Clocks.filed;
import static io.fieldcontract.sla.Clocks.unseen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.Calendars;
import io.fieldcontract.calendar.Holiday;
import io.fieldcontract.sla.Allowance.Elapsed;
import io.fieldcontract.sla.Allowance.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Filed on days of November and December 2026 in Berlin, where people work from 9 to 12 and from 13
 * to 17; 2 November is a Monday.
 */
class SlaClockTest {

  @ParameterizedTest(name = "{0}, {1}, is due {2}")
  @CsvSource({
    "in the morning,           11-02 10:00, 11-16 17:00",
    "before work,              11-02 06:00, 11-16 17:00",
    "after work,               11-02 20:00, 11-16 17:00",
    "at midnight,              11-03 00:00, 11-17 17:00",
    "a minute before,          11-02 23:59, 11-16 17:00",
    "on a Friday,              11-06 16:59, 11-20 17:00",
    "on a Saturday,            11-07 12:00, 11-20 17:00",
    "on a Sunday,              11-08 23:59, 11-20 17:00",
    "10 days to half a holiday, 12-10 10:00, 12-24 12:00",
    "10 days over a holiday,   12-11 10:00, 12-28 17:00",
    "into the next year,       12-18 10:00, 2027-01-05 17:00",
  })
  void resolvedWithin10WorkingDays(String what, String filed, String due) {
    assertThat(filed(filed).dueAt()).contains(at(BERLIN, due));
  }

  @ParameterizedTest(name = "{0}, {1}, is due {2}")
  @CsvSource({
    "on a Monday,                11-02 10:00,      11-04 10:00",
    "over a weekend,             11-06 16:00,      11-08 16:00",
    "while clocks go back,       10-24 16:00,      10-26 15:00",
    "while clocks go forward,    03-28 16:00,      03-30 17:00",
    "over Christmas,             12-24 18:00,      12-26 18:00",
  })
  void acknowledgedWithin48ElapsedHours(String what, String filed, String due) {
    assertThat(unseen(filed).dueAt()).contains(at(BERLIN, due));
  }

  /** The bug of others: a pause from Friday to Monday moves the due time by three days. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a weekend,          pause 11-06 17:00; resume 11-09 09:00, 11-16 17:00",
    "an hour more each,  pause 11-06 16:00; resume 11-09 10:00, 11-17 11:00",
    "a night,            pause 11-03 20:00; resume 11-04 06:00, 11-16 17:00",
    "a day,              pause 11-03 09:00; resume 11-04 09:00, 11-17 17:00",
    "all of a week,      pause 11-03 00:00; resume 11-10 00:00, 11-23 17:00",
    "two of half a day,  pause 11-03 09:00; resume 11-03 12:00; pause 11-04 13:00; resume 11-04 17:00, 11-17 17:00",
    "before it counts,   pause 11-02 10:00; resume 11-02 11:00, 11-17 10:00",
  })
  void aWeekendPauseIsNotWallTime(String what, String story, String due) {
    assertThat(after(filed("11-02 10:00"), story).dueAt()).contains(at(BERLIN, due));
  }

  /** The bug of others: a pause over lunch counts the lunch. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "lunch,            pause 11-03 12:00; resume 11-03 13:00, 11-16 17:00",
    "around lunch,     pause 11-03 11:30; resume 11-03 13:30, 11-17 10:00",
    "into lunch,       pause 11-03 11:30; resume 11-03 12:30, 11-17 09:30",
  })
  void aLunchBreakIsNoWorkingTime(String what, String story, String due) {
    assertThat(after(filed("11-02 10:00"), story).dueAt()).contains(at(BERLIN, due));
  }

  /** The bug of others: a change of the policy computes the due time anew and without pauses. */
  @ParameterizedTest(name = "{1} days from then on: {2}")
  @CsvSource({
    "pause 11-06 16:00; resume 11-09 10:00, 5,  11-10 11:00",
    "pause 11-06 16:00; resume 11-09 10:00, 12, 11-19 11:00",
    "pause 11-03 09:00; resume 11-04 09:00; pause 11-05 09:00; resume 11-05 10:00, 10, 11-18 10:00",
  })
  void changingThePolicyForgetsNoPause(String story, int days, String due) {
    Terms longer = new Terms(Promise.RESOLVE, Clocks.policy(2, days), BERLIN);
    SlaClock clock = after(filed("11-02 10:00"), story).putOn(longer, at(BERLIN, "11-09 12:00"));
    assertThat(clock.dueAt()).contains(at(BERLIN, due));
    assertThat(clock.terms().policy().version()).isEqualTo(2);
  }

  @Test
  void aPauseThatHasNotEndedIsNotForgottenEither() {
    Terms longer = new Terms(Promise.RESOLVE, Clocks.policy(2, 12), BERLIN);
    SlaClock asked = after(filed("11-02 10:00"), "pause 11-06 16:00");
    SlaClock clock = asked.putOn(longer, at(BERLIN, "11-09 12:00"));

    assertThat(clock.dueAt()).isEmpty();
    assertThat(after(clock, "resume 11-16 16:00").dueAt()).contains(at(BERLIN, "11-26 17:00"));
  }

  /** The clock is pinned: what ops changes is for those that start later, until it is put on it. */
  @Test
  void aHolidayAddedLaterMovesNoClockByItself() {
    LocalDate strike = LocalDate.of(2026, 11, 5);
    BusinessCalendar second = Calendars.with(BERLIN, strike, Holiday.off("Strike"));
    SlaClock clock = filed("11-02 10:00");
    SlaClock paused = after(clock, "pause 11-04 17:00; resume 11-06 09:00");

    assertThat(paused.terms().calendar().version()).isEqualTo(1);
    assertThat(paused.dueAt()).contains(at(BERLIN, "11-17 17:00"));
    SlaClock moved = paused.putOn(Clocks.terms(Promise.RESOLVE, second), at(BERLIN, "11-06 09:00"));
    assertThat(moved.terms().calendar().version()).isEqualTo(2);
    assertThat(moved.dueAt()).contains(at(BERLIN, "11-17 17:00"));
    assertThat(clock.putOn(moved.terms(), at(BERLIN, "11-06 09:00")).dueAt())
        .contains(at(BERLIN, "11-17 17:00"));
  }

  /** The bug of others: a note by mail or phone leaves the clock paused, a second one harms it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a reply,               pause 11-03 09:00; resume 11-04 09:00,                     11-17 17:00",
    "two replies,           pause 11-03 09:00; resume 11-04 09:00; resume 11-05 12:00, 11-17 17:00",
    "asked again,           pause 11-03 09:00; pause 11-03 15:00; resume 11-04 09:00,  11-17 17:00",
    "a reply unasked,       resume 11-03 09:00,                                        11-16 17:00",
    "a reply in the night,  pause 11-03 09:00; resume 11-03 23:30,                     11-17 17:00",
  })
  void anyReplyResumesAndOnlyOnce(String what, String story, String due) {
    SlaClock clock = after(filed("11-02 10:00"), story);
    assertThat(clock.dueAt()).contains(at(BERLIN, due));
    assertThat(clock.course().isRunning()).isTrue();
  }

  @ParameterizedTest(name = "{0} from {1} is due {2}")
  @CsvSource({
    "America/New_York,  10-23 10:00, 2026-11-06T22:00:00Z",
    "America/New_York,  10-16 10:00, 2026-10-30T21:00:00Z",
    "Australia/Sydney,  09-25 10:00, 2026-10-09T06:00:00Z",
    "Asia/Riyadh,       11-05 10:00, 2026-11-19T14:00:00Z",
  })
  void isDueByTheWallClockOfTheRegion(String zone, String filed, Instant due) {
    BusinessCalendar region = Calendars.of(zone, "Mo-Fr 09:00-17:00");
    Terms terms = Clocks.terms(Promise.RESOLVE, region);
    assertThat(SlaClock.start(terms, at(region, filed)).dueAt()).contains(due);
  }

  @Test
  void momentsThatComeOutOfOrderDoNotTurnTimeBack() {
    SlaClock clock = after(filed("11-02 10:00"), "pause 11-04 10:00; resume 11-04 09:00");
    assertThat(clock.dueAt()).contains(at(BERLIN, "11-16 17:00"));
    Course stopped = after(clock, "stop 11-03 10:00").course();
    assertThat(stopped.stoppedAt()).contains(at(BERLIN, "11-04 10:00"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    SlaClock elapsed = unseen("11-02 10:00");
    SlaClock paused = after(filed("11-02 10:00"), "pause 11-03 10:00");
    Instant later = at(BERLIN, "11-04 10:00");

    assertThatIllegalStateException().isThrownBy(() -> elapsed.pause(later));
    assertThatIllegalStateException().isThrownBy(() -> paused.putOn(elapsed.terms(), later));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SlaClock(
                    elapsed.terms(), elapsed.course(), Optional.empty(), elapsed.breach()));
    assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Elapsed(Duration.ZERO));
    WorkingDays days = new WorkingDays(1);
    Elapsed hours = new Elapsed(Duration.ofHours(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SlaPolicy(Clocks.POLICY.id(), 1, hours, days, 100));
  }
}
