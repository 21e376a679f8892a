package io.fieldcontract.sla;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.calendar.Calendars.at;
import static io.fieldcontract.sla.Clocks.after;
import static io.fieldcontract.sla.Clocks.filed;
import static io.fieldcontract.sla.Clocks.unseen;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.Calendars;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one who can act works in Berlin from 9 to 12 and from 13 to 17, if nothing else is said. */
class WarningTest {

  /** The bug of others: a share of 48 hours ends at midnight, or on a Sunday. */
  @ParameterizedTest(name = "{0}: filed {1}, warned {2}")
  @CsvSource({
    "11 of 14 working hours,    11-02 10:00, 11-03 15:12",
    "due on Sunday,             11-06 10:00, 11-06 15:48",
    "due on Saturday,           11-05 17:00, 11-06 15:36",
    "filed on Saturday,         11-07 12:00, 11-09 11:24",
    "nobody works before then,  11-06 18:00, -",
    "over Christmas,            12-24 10:00, 12-24 11:36",
    "all of it on holidays,     12-25 10:00, -",
  })
  void ofElapsedTimeComesInWorkingHours(String what, String filed, String warned) {
    SlaClock clock = unseen(filed);
    assertThat(clock.warnAt(BERLIN, at(BERLIN, filed))).isEqualTo(moment(warned));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "61 of 76 hours,            '',                                              11-02 10:00, 11-12 15:48",
    "a pause puts it off,       pause 11-03 09:00; resume 11-04 09:00,           11-04 09:00, 11-13 15:48",
    "not while paused,          pause 11-12 09:00,                               11-12 09:00, -",
    "late: the next morning,    '',                                              11-13 20:00, 11-16 09:00",
    "late: at once,             '',                                              11-16 10:00, 11-16 10:00",
    "late: after lunch,         '',                                              11-16 12:00, 11-16 13:00",
    "too late,                  '',                                              11-16 17:00, -",
    "missed already,            settle 11-16 17:00,                              11-16 17:00, -",
    "answered,                  stop 11-10 10:00,                                11-10 10:00, -",
  })
  void ofWorkingDaysComesInTheLastFifth(String what, String story, String now, String warned) {
    SlaClock clock = after(filed("11-02 10:00"), story);
    assertThat(clock.warnAt(BERLIN, at(BERLIN, now))).isEqualTo(moment(warned));
  }

  /** At the moment of the share a range ends; nobody is there until the next one. */
  @Test
  void isNotSentAsPeopleGoToLunch() {
    SlaPolicy half =
        new SlaPolicy(
            Clocks.POLICY.id(), 1, SlaPolicy.ACKNOWLEDGE_WITHIN, SlaPolicy.RESOLVE_WITHIN, 50);
    Instant noon = at(BERLIN, "11-02 12:00");
    SlaClock clock = SlaClock.start(new Terms(Promise.ACKNOWLEDGE, half, BERLIN), noon);
    assertThat(clock.warnAt(BERLIN, noon)).contains(at(BERLIN, "11-03 13:00"));
  }

  /** The bug of others: a mail at midnight for whoever sits in another zone. */
  @ParameterizedTest(name = "in {0}, {1}: {2}")
  @CsvSource({
    "Europe/Berlin,     Tu-Th 10:00-14:00, 11-11 13:12",
    "Asia/Tokyo,        Mo-Fr 09:00-17:00, 11-13 09:00",
    "America/New_York,  Mo-Fr 09:00-17:00, 11-12 10:36",
  })
  void isInTheHoursOfTheOneWhoCanAct(String zone, String week, String warned) {
    BusinessCalendar theirs = Calendars.of(zone, week);
    SlaClock clock = filed("11-02 10:00");
    assertThat(clock.warnAt(theirs, at(BERLIN, "11-02 10:00"))).contains(at(theirs, warned));
  }

  private static Optional<Instant> moment(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(at(BERLIN, text));
  }
}
