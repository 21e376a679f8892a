package io.fieldcontract.sla;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.calendar.Calendars.at;
import static io.fieldcontract.sla.Clocks.after;
import static io.fieldcontract.sla.Clocks.filed;
import static io.fieldcontract.sla.Clocks.unseen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fieldcontract.calendar.Calendars;
import io.fieldcontract.calendar.OutsideCalendar;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filed on Monday 2 November 2026 at 10:00 in Berlin, so due on Monday the 16th at 17:00. */
class BreachTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a second before,       settle 2026-11-16 16:59:59,                               -",
    "at the moment,         settle 11-16 17:00,                                       11-16 17:00",
    "swept late,            settle 11-17 03:00,                                       11-17 03:00",
    "swept twice,           settle 11-17 03:00; settle 11-17 04:00,                   11-17 03:00",
    "answered in time,      stop 11-16 16:59; settle 11-30 09:00,                     -",
    "answered at the moment, stop 11-16 17:00,                                        11-16 17:00",
  })
  void isFoundOnceAndAtTheMoment(String what, String story, String found) {
    assertBreach(after(filed("11-02 10:00"), story), "11-16 17:00", found);
  }

  /** The bug of others: the clock is paused, but the sweep is not told. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "asked on the last minute,  pause 11-16 16:59; settle 12-20 09:00,                -",
    "a second is left,          pause 11-16 16:59; resume 12-21 09:00; settle 2026-12-21 09:00:59, -",
    "none is left,              pause 11-16 16:59; resume 12-21 09:00; settle 12-21 09:01, 12-21 09:01",
    "withdrawn while asked,     pause 11-16 16:59; stop 12-21 09:00; settle 12-22 09:00,   -",
  })
  void neverFiresWhilePending(String what, String story, String found) {
    assertBreach(after(filed("11-02 10:00"), story), "12-21 09:01", found);
  }

  /**
   * The bug of others: an answer, a question or a new rule after the due moment clears the miss.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a late answer,              stop 11-18 10:00,                                    11-18 10:00",
    "a late answer to a known one, settle 11-16 18:00; stop 11-18 10:00,                11-16 18:00",
    "a late question,            pause 11-18 10:00,                                   11-18 10:00",
    "and its answer,             pause 11-18 10:00; resume 11-20 10:00,               11-18 10:00",
    "and the end,                pause 11-18 10:00; stop 11-20 10:00,                 11-18 10:00",
  })
  void aLateReplyHidesNoMiss(String what, String story, String found) {
    assertBreach(after(filed("11-02 10:00"), story), "11-16 17:00", found);
  }

  @Test
  void aMorePatientPolicyHidesNoMiss() {
    Terms patient = new Terms(Promise.RESOLVE, Clocks.policy(2, 30), BERLIN);
    SlaClock clock = filed("11-02 10:00").putOn(patient, at(BERLIN, "11-17 10:00"));
    assertBreach(clock, "11-16 17:00", "11-17 10:00");
  }

  /** The bug of others: what was closed as merged or withdrawn escalates all the same. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "resolved and closed,      stop 11-10 10:00; stop 11-20 10:00",
    "merged while paused,        pause 11-09 10:00; stop 11-10 10:00",
    "a reply after the end,      stop 11-10 10:00; resume 11-12 10:00",
    "a reply to a merged one,    pause 11-09 10:00; stop 11-10 10:00; resume 11-12 10:00",
  })
  void closedOrMergedTicketsDoNotEscalate(String what, String story) {
    SlaClock clock = after(filed("11-02 10:00"), story + "; settle 12-20 10:00");
    Instant now = at(BERLIN, "11-11 10:00");

    assertThat(clock.breach()).isEmpty();
    assertThat(clock.course().stoppedAt()).contains(at(BERLIN, "11-10 10:00"));
    assertThat(clock.warnAt(BERLIN, now)).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> clock.pause(now));
    assertThatIllegalStateException().isThrownBy(() -> clock.putOn(clock.terms(), now));
  }

  /** The bug of others: due times that fall on days on which nobody could have acted. */
  @ParameterizedTest(name = "filed {0}: due {1}")
  @CsvSource({
    "12-10 10:00, 12-24 12:00",
    "12-11 10:00, 12-28 17:00",
    "12-17 10:00, 2027-01-04 17:00"
  })
  void isNotRaisedOnAHoliday(String filed, String due) {
    SlaClock clock = after(filed(filed), "settle 12-24 11:59");
    assertThat(clock.dueAt()).contains(at(BERLIN, due));
    assertThat(clock.breach()).isEmpty();
    assertThat(after(clock, "settle 12-25 10:00").breach().isPresent())
        .isEqualTo(due.equals("12-24 12:00"));
  }

  @Test
  void ofElapsedTimeComesByDayAndNight() {
    SlaClock clock = unseen("11-06 03:00");
    assertThat(after(clock, "settle 2026-11-08 02:59:59").breach()).isEmpty();
    assertBreach(after(clock, "settle 11-08 03:00"), "11-08 03:00", "11-08 03:00");
  }

  /** The bug of others: a reopened ticket has no clock, or one that breached long ago. */
  @Test
  void reopeningStartsAFreshClockAndForgetsNothingOfTheOld() {
    SlaClock missed = after(filed("11-02 10:00"), "stop 11-18 10:00");
    Terms current = new Terms(Promise.RESOLVE, Clocks.policy(2, 10), BERLIN);
    SlaClock reopened = missed.reopen(current, at(BERLIN, "11-20 10:00"));

    assertThat(reopened.dueAt()).contains(at(BERLIN, "12-04 17:00"));
    assertThat(reopened.breach()).isEmpty();
    assertThat(reopened.terms().policy().version()).isEqualTo(2);
    assertBreach(reopened.settle(at(BERLIN, "12-04 17:00")), "12-04 17:00", "12-04 17:00");
    assertBreach(missed, "11-16 17:00", "11-18 10:00");
    assertThatIllegalStateException()
        .isThrownBy(() -> reopened.reopen(current, at(BERLIN, "11-21 10:00")));
  }

  /** Only what must be known is computed: an end is never refused for want of a calendar. */
  @Test
  void aPauseBeyondTheYearsHeldEndsOnACalendarThatHoldsThem() {
    Terms only2026 =
        Clocks.terms(
            Promise.RESOLVE, Calendars.years(Calendars.of("UTC", "Mo-Fr 09:00-17:00"), 2026, 2026));
    Terms more = Clocks.terms(Promise.RESOLVE, Calendars.of("UTC", "Mo-Fr 09:00-17:00"));
    SlaClock paused =
        after(SlaClock.start(only2026, at(BERLIN, "12-14 10:00")), "pause 12-28 16:00");
    Instant january = at(BERLIN, "2027-01-11 10:00");

    assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> paused.resume(january));
    assertThat(paused.stop(january).course().stoppedAt()).contains(january);
    assertThat(paused.putOn(more, january).resume(january).dueAt()).isPresent();
  }

  private static void assertBreach(SlaClock clock, String due, String found) {
    if (found.equals("-")) {
      assertThat(clock.breach()).isEmpty();
    } else {
      assertThat(clock.breach()).contains(new Breach(at(BERLIN, due), at(BERLIN, found)));
    }
  }
}
