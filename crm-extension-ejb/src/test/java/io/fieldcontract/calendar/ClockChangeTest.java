package io.fieldcontract.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.TreeSet;
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

  /** In no zone is a moment skipped or counted twice where hours meet at such a change. */
  @Test
  void aDayRoundAnyChangeOfAnyZoneIsWholeHoweverItsHoursAreCut() {
    Instant since = Instant.parse("2000-01-01T00:00:00Z");
    Instant until = Instant.parse("2037-01-01T00:00:00Z");
    for (String name : ZoneId.getAvailableZoneIds()) {
      ZoneRules rules = ZoneId.of(name).getRules();
      ZoneOffsetTransition change = rules.nextTransition(since);
      while (change != null && change.getInstant().isBefore(until)) {
        assertWholeDays(cutAt(name, change), change.getInstant());
        change = rules.nextTransition(change.getInstant());
      }
    }
  }

  private static void assertWholeDays(BusinessCalendar calendar, Instant change) {
    LocalDate date = calendar.dateOf(change).minusDays(1);
    LocalDate end = date.plusDays(3);
    List<Interval> working =
        date.datesUntil(end).flatMap(day -> calendar.working(day).stream()).toList();

    assertThat(working.get(0).from())
        .as(calendar.zone() + " " + change)
        .isEqualTo(calendar.startOf(date));
    assertThat(WorkingTime.of(working).value())
        .as(calendar.zone() + " " + change)
        .isEqualTo(Duration.between(calendar.startOf(date), calendar.startOf(end)));
  }

  /** Hours that meet where the clock stood, where it was put, and between. */
  private static BusinessCalendar cutAt(String zone, ZoneOffsetTransition change) {
    int before = change.getDateTimeBefore().get(ChronoField.MINUTE_OF_DAY);
    int after = change.getDateTimeAfter().get(ChronoField.MINUTE_OF_DAY);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(before, after, (before + after) / 2));
    cuts.removeAll(List.of(0, WorkingHours.DAY - 1));
    StringBuilder hours = new StringBuilder("00:00-");
    cuts.forEach(cut -> hours.append("%1$02d:%2$02d %1$02d:%2$02d-".formatted(cut / 60, cut % 60)));
    BusinessCalendar calendar = Calendars.of(zone, "Mo-Su " + hours + "24:00");
    return Calendars.years(calendar, 2000, 2037);
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
