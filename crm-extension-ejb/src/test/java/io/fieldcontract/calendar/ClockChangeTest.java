package io.fieldcontract.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which clocks are changed, forward and back, at the odd hours of odd places. */
class ClockChangeTest {

  /** Working time is what really passes: no day gains or loses an hour by habit. */
  @ParameterizedTest(name = "{0}, {1}, {2}, has {3}")
  @CsvSource({
    "Europe/Berlin,     2026-03-28, 00:00-24:00,             PT24H",
    "Europe/Berlin,     2026-03-29, 00:00-24:00,             PT23H",
    "Europe/Berlin,     2026-10-25, 00:00-24:00,             PT25H",
    "Europe/Berlin,     2026-03-29, 09:00-17:00,             PT8H",
    "Europe/Berlin,     2026-10-25, 09:00-17:00,             PT8H",
    "Europe/Berlin,     2026-03-29, 01:00-04:00,             PT2H",
    "Europe/Berlin,     2026-10-25, 01:00-04:00,             PT4H",
    // begins, ends or lies where the clock leaves out 02:00 to 03:00
    "Europe/Berlin,     2026-03-29, 02:30-04:00,             PT1H",
    "Europe/Berlin,     2026-03-29, 01:00-02:30,             PT1H",
    "Europe/Berlin,     2026-03-29, 02:00-03:00,             PT0S",
    "Europe/Berlin,     2026-03-29, 02:15-02:45,             PT0S",
    "Europe/Berlin,     2026-03-29, 02:30-03:15,             PT15M",
    // begins or ends where the clock repeats 02:00 to 03:00: the first time is meant
    "Europe/Berlin,     2026-10-25, 01:00-02:30,             PT1H30M",
    "Europe/Berlin,     2026-10-25, 02:30-04:00,             PT2H30M",
    "Europe/Berlin,     2026-10-25, 02:15-02:45,             PT30M",
    "Europe/Berlin,     2026-10-25, 01:00-02:30 02:30-04:00, PT4H",
    "America/New_York,  2026-03-08, 00:00-24:00,             PT23H",
    "America/New_York,  2026-11-01, 00:00-24:00,             PT25H",
    // by half an hour
    "Australia/Lord_Howe, 2026-04-05, 00:00-24:00,           PT24H30M",
    "Australia/Lord_Howe, 2026-10-04, 00:00-24:00,           PT23H30M",
    // at midnight: the day begins at 01:00
    "Africa/Cairo,      2026-04-24, 00:00-24:00,             PT23H",
    "Africa/Cairo,      2026-04-24, 00:30-02:00,             PT1H",
    // at midnight, back into the day before: its evening lasts an hour longer
    "Africa/Cairo,      2026-10-29, 22:00-24:00,             PT3H",
    "Africa/Cairo,      2026-10-30, 00:00-24:00,             PT24H",
    "America/Sao_Paulo, 2018-11-04, 00:00-24:00,             PT23H",
    // one minute after midnight, back into the day before
    "America/St_Johns,  2010-11-07, 00:00-24:00,             PT25H",
    // the date that never was
    "Pacific/Apia,      2011-12-30, 00:00-24:00,             PT0S",
    "Pacific/Apia,      2011-12-31, 00:00-24:00,             PT24H",
  })
  void aDayHasTheTimeThatPasses(String zone, LocalDate date, String hours, Duration expected) {
    assertThat(WorkingTime.of(calendar(zone, hours).working(date)).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Europe/Berlin", "America/St_Johns", "Africa/Cairo", "Pacific/Apia", "Asia/Gaza"})
  void aYearRoundTheClockIsTheYear(String zone) {
    BusinessCalendar calendar = calendar(zone, "00:00-24:00");
    Instant from = calendar.startOf(LocalDate.of(2010, 6, 1));
    Instant until = calendar.startOf(LocalDate.of(2012, 6, 1));
    assertThat(BusinessTime.of(calendar).between(from, until).value())
        .isEqualTo(Duration.between(from, until));
  }

  @Test
  void aDateThatNeverWasIsNoWorkingDay() {
    BusinessCalendar apia = calendar("Pacific/Apia", "09:00-17:00");
    assertThat(apia.endOfWorkingDay(LocalDate.of(2011, 12, 29), 1))
        .isEqualTo(Instant.parse("2011-12-31T03:00:00Z"));
  }

  @Test
  void aDayWhoseOnlyHoursAreLeftOutIsNoWorkingDay() {
    BusinessCalendar night = calendar("Europe/Berlin", "02:00-03:00");
    assertThat(night.endOfWorkingDay(LocalDate.of(2026, 3, 28), 1))
        .isEqualTo(Instant.parse("2026-03-30T01:00:00Z"));
  }

  /** 02:30 comes twice; the hours ended the first time. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-25T00:29:59Z, 2026-10-25T00:29:59Z",
    "2026-10-25T00:30:00Z, 2026-10-26T00:00:00Z",
    "2026-10-25T01:15:00Z, 2026-10-26T00:00:00Z",
  })
  void hoursThatEndInARepeatedHourDoNotBeginAgain(Instant moment, Instant next) {
    BusinessCalendar calendar = calendar("Europe/Berlin", "01:00-02:30");
    assertThat(calendar.nextWorkingMoment(moment)).isEqualTo(next);
  }

  private static BusinessCalendar calendar(String zone, String hours) {
    return Calendars.years(Calendars.of(zone, "Mo-Su " + hours), 2010, 2028);
  }
}
