package io.fieldcontract.calendar;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.calendar.Calendars.at;
import static io.fieldcontract.calendar.Calendars.pauses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {

  /** Monday 2 November 2026 and what follows. */
  @ParameterizedTest(name = "{0}: from {1} until {2} less {3} is {4}")
  @CsvSource({
    "a morning,                 11-02 09:00, 11-02 12:00, '',                         PT3H",
    "over lunch,                11-02 11:00, 11-02 14:00, '',                         PT2H",
    "in lunch,                  11-02 12:00, 11-02 13:00, '',                         PT0S",
    "a day,                     11-02 00:00, 11-03 00:00, '',                         PT7H",
    "no time,                   11-02 10:00, 11-02 10:00, '',                         PT0S",
    "a night,                   11-02 17:00, 11-03 09:00, '',                         PT0S",
    "a weekend,                 11-06 16:00, 11-09 10:00, '',                         PT2H",
    "a week,                    11-02 00:00, 11-09 00:00, '',                         PT35H",
    "Christmas,                 12-24 00:00, 12-28 00:00, '',                         PT3H",
    "a pause in the morning,    11-02 09:00, 11-02 17:00, 11-02 10:00>11-02 11:00,    PT6H",
    "a pause over lunch,        11-02 09:00, 11-02 17:00, 11-02 11:00>11-02 14:00,    PT5H",
    "a pause in lunch,          11-02 09:00, 11-02 17:00, 11-02 12:00>11-02 13:00,    PT7H",
    "a pause from before,       11-02 10:00, 11-02 12:00, 11-01 00:00>11-02 11:00,    PT1H",
    "a pause of all,            11-02 10:00, 11-02 12:00, 11-01 00:00>11-30 00:00,    PT0S",
    "pauses that overlap,       11-02 09:00, 11-02 12:00, 11-02 09:30>11-02 10:30;11-02 10:00>11-02 11:00, PT1H30M",
    "pauses in another order,   11-02 09:00, 11-02 12:00, 11-02 11:00>11-02 12:00;11-02 09:00>11-02 10:00, PT1H",
  })
  void between(String what, String from, String until, String pauses, Duration expected) {
    BusinessTime time = new BusinessTime(BERLIN, pauses(BERLIN, pauses));
    assertThat(time.between(at(BERLIN, from), at(BERLIN, until)).value()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {2} from {1} less {3} is {4}")
  @CsvSource({
    "inside,                 11-02 09:00, PT2H,  '',                         11-02 11:00",
    "to the end of a range,  11-02 09:00, PT3H,  '',                         11-02 12:00",
    "over lunch,             11-02 11:00, PT2H,  '',                         11-02 14:00",
    "to the end of the day,  11-02 09:00, PT7H,  '',                         11-02 17:00",
    "a second more,          11-02 09:00, PT7H1S, '',                        11-03 09:00:01",
    "from outside,           11-01 15:00, PT1H,  '',                         11-02 10:00",
    "nothing,                11-01 15:00, PT0S,  '',                         11-01 15:00",
    "over a weekend,         11-06 16:00, PT2H,  '',                         11-09 10:00",
    "over Christmas,         12-24 11:00, PT2H,  '',                         12-28 10:00",
    "over a pause,           11-02 09:00, PT2H,  11-02 10:00>11-02 11:00,    11-02 12:00",
    "up to a pause,          11-02 09:00, PT1H,  11-02 10:00>11-02 11:00,    11-02 10:00",
    "over a weekend's pause, 11-06 16:00, PT2H,  11-06 17:00>11-09 09:00,    11-09 10:00",
  })
  void plus(String what, String from, Duration amount, String pauses, String expected) {
    BusinessTime time = new BusinessTime(BERLIN, pauses(BERLIN, pauses));
    Instant result = time.plus(at(BERLIN, from), new WorkingTime(amount));
    assertThat(result)
        .isEqualTo(at(BERLIN, expected.replaceAll("^(\\d\\d-.*:\\d\\d:)", "2026-$1")));
  }

  /** The bug of others: the last minute of each day is missing. */
  @Test
  void aWeekRoundTheClockHasNoGapOfAMinute() {
    BusinessCalendar calendar = Calendars.of("UTC", "Mo-Su 00:00-24:00");
    Instant from = at(calendar, "11-02 00:00");
    BusinessTime time = BusinessTime.of(calendar);

    assertThat(time.between(from, at(calendar, "11-09 00:00")).value()).hasDays(7);
    assertThat(time.plus(from, new WorkingTime(Duration.ofDays(7))))
        .isEqualTo(at(calendar, "11-09 00:00"));
    assertThat(calendar.nextWorkingMoment(at(calendar, "2026-11-02 23:59:30")))
        .isEqualTo(at(calendar, "2026-11-02 23:59:30"));
  }

  @Test
  void timeDoesNotRunBackwards() {
    BusinessTime time = BusinessTime.of(BERLIN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> time.between(at(BERLIN, "11-03 09:00"), at(BERLIN, "11-02 09:00")));
    WorkingTime hour = new WorkingTime(Duration.ofHours(1));
    assertThatIllegalArgumentException().isThrownBy(() -> WorkingTime.NONE.minus(hour));
  }
}
