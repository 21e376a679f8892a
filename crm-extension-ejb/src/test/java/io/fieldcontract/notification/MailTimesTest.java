package io.fieldcontract.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a mail is due; 75 seconds pass before anything is final. */
class MailTimesTest {

  private static final String WEEK = "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          in the morning at work,              Europe/Berlin,    2026-11-24T09:00:00Z, 2026-11-24T09:01:15Z
          before work,                         Europe/Berlin,    2026-11-24T05:00:00Z, 2026-11-24T07:00:00Z
          a minute before work begins,         Europe/Berlin,    2026-11-24T06:59:00Z, 2026-11-24T07:00:15Z
          a minute before work ends,           Europe/Berlin,    2026-11-24T16:59:00Z, 2026-11-25T07:00:00Z
          a moment early enough,               Europe/Berlin,    2026-11-24T16:58:44Z, 2026-11-24T16:59:59Z
          Friday evening,                      Europe/Berlin,    2026-11-27T17:30:00Z, 2026-11-30T07:00:00Z
          Saturday,                            Europe/Berlin,    2026-11-28T10:00:00Z, 2026-11-30T07:00:00Z
          Friday evening before summer time,   Europe/Berlin,    2026-03-27T18:00:00Z, 2026-03-30T06:00:00Z
          Friday evening before winter time,   Europe/Berlin,    2026-10-23T18:00:00Z, 2026-10-26T07:00:00Z
          their Sunday is our Saturday,        Pacific/Auckland, 2026-11-28T20:00:00Z, 2026-11-29T19:00:00Z
          New Year,                            America/New_York, 2026-12-31T23:30:00Z, 2027-01-01T13:00:00Z
          """)
  void atOnceInWorkingHours(String when, ZoneId zone, Instant at, Instant due) {
    MailTimes times = times(MailMode.AT_ONCE, "08:00", WEEK, "08:00", "18:00", zone);
    assertThat(times.due(at)).contains(due);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          before today's,                        08:30, 2026-11-24T06:00:00Z, 2026-11-24T07:30:00Z
          just too late for today's,             08:30, 2026-11-24T07:29:00Z, 2026-11-25T07:30:00Z
          just in time,                          08:30, 2026-11-24T07:28:45Z, 2026-11-24T07:30:00Z
          Friday noon,                           08:30, 2026-11-27T11:00:00Z, 2026-11-30T07:30:00Z
          a digest before work waits for it,     06:00, 2026-11-24T04:00:00Z, 2026-11-24T07:00:00Z
          a digest after work waits till Monday, 20:00, 2026-11-27T11:00:00Z, 2026-11-30T07:00:00Z
          over the change to summer time,        08:30, 2026-03-27T11:00:00Z, 2026-03-30T06:30:00Z
          """)
  void aDigestOnceAWorkingDay(String when, String digestAt, Instant at, Instant due) {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    MailTimes times = times(MailMode.DIGEST, digestAt, WEEK, "08:00", "18:00", zone);
    assertThat(times.due(at)).contains(due);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          one day a week,             THURSDAY, 08:00, 18:00, 2026-11-26T18:00:00Z, 2026-12-03T07:00:00Z
          an hour that is left out,   SUNDAY,   02:30, 03:30, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z
          an hour that comes twice,   SUNDAY,   02:30, 03:30, 2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z
          and comes again,            SUNDAY,   02:30, 03:30, 2026-10-25T01:10:00Z, 2026-10-25T01:11:15Z
          """)
  void oddWeeks(String when, String days, String from, String to, Instant at, Instant due) {
    MailTimes times = times(MailMode.AT_ONCE, from, days, from, to, ZoneId.of("Europe/Berlin"));
    assertThat(times.due(at)).contains(due);
  }

  @Test
  void whoWantsNoneGetsNone() {
    MailTimes none = times(MailMode.NONE, "08:00", WEEK, "08:00", "18:00", ZoneId.of("UTC"));
    assertThat(none.due(Instant.parse("2026-11-24T09:00:00Z"))).isEmpty();
  }

  @Test
  void emptyDaysAndHoursAreNoWeek() {
    ZoneId zone = ZoneId.of("UTC");
    Set<DayOfWeek> none = EnumSet.noneOf(DayOfWeek.class);
    LocalTime eight = LocalTime.of(8, 0);
    assertThatThrownBy(
            () -> new MailTimes(MailMode.AT_ONCE, eight, none, eight, LocalTime.NOON, zone))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> times(MailMode.AT_ONCE, "08:00", WEEK, "08:00", "08:00", zone))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MailTimes times(
      MailMode mode, String digestAt, String days, String from, String to, ZoneId zone) {
    return new MailTimes(
        mode,
        LocalTime.parse(digestAt),
        Arrays.stream(days.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
        LocalTime.parse(from),
        LocalTime.parse(to),
        zone);
  }
}
