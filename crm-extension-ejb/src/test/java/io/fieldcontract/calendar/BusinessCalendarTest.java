package io.fieldcontract.calendar;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.calendar.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "a Monday,               2026-11-02, 09:00-12:00 13:00-17:00",
    "a Saturday,             2026-11-07, ''",
    "the clocks go forward,  2026-03-29, ''",
    "half a holiday,         2026-12-24, 09:00-12:00",
    "a holiday,              2026-12-25, ''",
    "the Monday after,       2026-12-28, 09:00-12:00 13:00-17:00",
    "a holiday on a weekday, 2027-01-01, ''",
    "the first day held,     2026-01-01, 09:00-12:00 13:00-17:00",
    "the last day held,      2028-12-31, ''",
  })
  void working(String what, LocalDate date, String expected) {
    assertThat(walls(BERLIN.working(date))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "day {1} after {0} is {2}")
  @CsvSource({
    "2026-11-01, 1,  11-02 17:00",
    "2026-11-02, 1,  11-03 17:00",
    "2026-11-06, 1,  11-09 17:00",
    "2026-11-02, 10, 11-16 17:00",
    "2026-12-10, 10, 12-24 12:00",
    "2026-12-23, 2,  12-28 17:00",
    "2026-12-31, 1,  2027-01-04 17:00",
  })
  void endOfWorkingDay(LocalDate after, int day, String expected) {
    assertThat(BERLIN.endOfWorkingDay(after, day)).isEqualTo(at(BERLIN, expected));
  }

  @ParameterizedTest(name = "{0} moves to {1}")
  @CsvSource({
    "11-02 08:59, 11-02 09:00",
    "11-02 09:00, 11-02 09:00",
    "11-02 11:59, 11-02 11:59",
    "11-02 12:00, 11-02 13:00",
    "11-02 17:00, 11-03 09:00",
    "11-06 17:00, 11-09 09:00",
    "12-24 12:00, 12-28 09:00",
    "12-25 10:00, 12-28 09:00",
    "12-31 23:59, 2027-01-04 09:00",
  })
  void nextWorkingMoment(String moment, String expected) {
    assertThat(BERLIN.nextWorkingMoment(at(BERLIN, moment))).isEqualTo(at(BERLIN, expected));
  }

  /** The bug of others: a week counted from Monday, or of five days. */
  @ParameterizedTest(name = "{0}: day {2} after {1} ends {3}")
  @CsvSource({
    "Tu-Sa 10:00-18:00,                       2026-11-01, 1, 11-03 18:00",
    "Tu-Sa 10:00-18:00,                       2026-11-06, 2, 11-10 18:00",
    "Su-Th 08:00-16:00,                       2026-11-05, 1, 11-08 16:00",
    "Su-Th 08:00-16:00,                       2026-11-05, 6, 11-15 16:00",
    "We 09:00-10:00,                          2026-11-04, 3, 11-25 10:00",
    "Mo-Su 00:00-24:00,                       2026-11-04, 3, 11-08 00:00",
    "Mo-Th 09:00-17:00; Fr 08:00-12:00,       2026-11-05, 1, 11-06 12:00",
  })
  void aWeekWithoutMonday(String week, LocalDate after, int day, String expected) {
    BusinessCalendar calendar = Calendars.of("Asia/Riyadh", week);
    assertThat(calendar.endOfWorkingDay(after, day)).isEqualTo(at(calendar, expected));
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31", "2029-01-01"})
  void datesBeyondTheYearsHeldAreRefused(LocalDate date) {
    assertThatExceptionOfType(OutsideCalendar.class)
        .isThrownBy(() -> BERLIN.working(date))
        .withMessageContaining(date + " is not in 2026 to 2028")
        .satisfies(e -> assertThat(e.date()).isEqualTo(date))
        .satisfies(e -> assertThat(e.calendar()).isEqualTo(BERLIN.id()));
    assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> BERLIN.holiday(date));
  }

  @Test
  void nobodyCountsOnIntoYearsWhoseHolidaysAreUnknown() {
    Instant lastDay = at(BERLIN, "2028-12-29 10:00");
    BusinessTime time = BusinessTime.of(BERLIN);
    WorkingTime day = new WorkingTime(Duration.ofHours(7));

    assertThatExceptionOfType(OutsideCalendar.class)
        .isThrownBy(() -> BERLIN.endOfWorkingDay(LocalDate.of(2028, 12, 29), 1));
    assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> time.plus(lastDay, day));
    assertThatExceptionOfType(OutsideCalendar.class)
        .isThrownBy(() -> time.between(lastDay, at(BERLIN, "2029-01-01 00:01")));
    assertThatExceptionOfType(OutsideCalendar.class)
        .isThrownBy(() -> BERLIN.nextWorkingMoment(at(BERLIN, "2028-12-29 17:00")));
    assertThat(time.between(lastDay, at(BERLIN, "2029-01-01 00:00")).value()).hasHours(6);
  }

  @Test
  void whatIsNoCalendarIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calendars.of("Europe/Berlin", "Mo-Fr"))
        .withMessageContaining("without working hours");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calendars.years(BERLIN, 2027, 2026))
        .withMessageContaining("no years");
    Map<LocalDate, Holiday> beyond = Map.of(LocalDate.of(2029, 1, 1), Holiday.off("New Year"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calendars.of("Europe/Berlin", "Mo 09:00-17:00", beyond))
        .withMessageContaining("2029-01-01");
  }

  private static String walls(List<Interval> intervals) {
    return intervals.stream()
        .map(interval -> wall(interval.from()) + "-" + wall(interval.until()))
        .collect(Collectors.joining(" "));
  }

  private static String wall(Instant moment) {
    return LocalTime.ofInstant(moment, BERLIN.zone()).toString();
  }
}
