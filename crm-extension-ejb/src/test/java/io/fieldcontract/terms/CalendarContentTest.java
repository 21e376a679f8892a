package io.fieldcontract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.terms.CalendarContent.DayOff;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarContentTest {

  private static final DayOff NEW_YEAR = new DayOff(LocalDate.of(2026, 1, 1), "New Year", null);
  private static final CalendarContent CONTENT =
      content("Europe/Berlin", 2026, 2027, week("09:00-12:00", "13:00-17:30"), NEW_YEAR);

  @Test
  void isACalendarToReckonWith() {
    BusinessCalendar calendar = calendar(CONTENT);
    assertThat(calendar.version()).isEqualTo(3);
    assertThat(calendar.working(LocalDate.of(2026, 1, 2))).isEmpty();
    assertThat(calendar.working(LocalDate.of(2026, 1, 5))).hasSize(2);
    assertThat(calendar.holiday(LocalDate.of(2026, 1, 1))).isPresent();
  }

  @Test
  void isTheSameOnceItWasStored() {
    DayOff morning = new DayOff(LocalDate.of(2026, 12, 24), "Eve", List.of("09:00-12:00"));
    CalendarContent content = content("Europe/Berlin", 2026, 2026, week("09:00-17:00"), morning);
    assertThat(Snapshots.read(Snapshots.write(content), CalendarContent.class)).isEqualTo(content);
  }

  @Test
  void namesWhatNoCalendarCanBeMadeOf() {
    refused(content("Mars/Olympus", 2026, 2026, week("09:00-17:00")), "zoneId");
    refused(content("UTC", 2027, 2026, week("09:00-17:00")), "firstYear", "lastYear");
    refused(content("UTC", 2026, 2026, Map.of()), "week");
    refused(content("UTC", 2026, 2026, week()), "week");
    refused(content("UTC", 2026, 2026, week("09:00-13:00", "12:00-17:00")), "week.MONDAY");
    refused(content("UTC", 2026, 2026, week("17:00-09:00")), "week.MONDAY");
    refused(content("UTC", 2026, 2026, week("00:00-23:59")), "week.MONDAY");
    refused(content("UTC", 2026, 2026, week("nine to five")), "week.MONDAY");
    refused(content("UTC", 2027, 2027, week("09:00-17:00"), NEW_YEAR), "holidays.2026-01-01");
    refused(
        content("UTC", 2026, 2026, week("09:00-17:00"), NEW_YEAR, NEW_YEAR), "holidays.2026-01-01");
  }

  @Test
  void takesHolidaysOfACountryAndTheirYears() {
    CalendarContent more =
        new HolidaySource("de", "by", null, 2028, 2028).addTo(CONTENT, Locale.GERMAN);
    assertThat(more.lastYear()).isEqualTo(2028);
    assertThat(more.holidays()).contains(NEW_YEAR);
    assertThat(more.holidays())
        .filteredOn(day -> day.date().getYear() == 2028)
        .extracting(DayOff::name)
        .contains("Neujahr", "Heilige Drei Könige", "Allerheiligen")
        .hasSize(12);
    assertThat(calendar(more).holiday(LocalDate.of(2028, 10, 3))).isPresent();
  }

  @Test
  void takesThoseOfAPartOfAPart() {
    HolidaySource munich = new HolidaySource("de", "by/mu", null, 2026, 2026);
    assertThat(munich.addTo(CONTENT, Locale.GERMAN).holidays())
        .extracting(DayOff::name)
        .contains("Mariä Himmelfahrt");
  }

  @Test
  void leavesNoYearOut() {
    refused(new HolidaySource("de", null, null, 2029, 2029), "fromYear", "toYear");
    refused(new HolidaySource("de", null, null, 2027, 2026), "fromYear", "toYear");
    refused(new HolidaySource("de", null, null, null, 2026), "fromYear", "toYear");
    refused(new HolidaySource("xx", null, null, 2026, 2026), "country");
    refused(new HolidaySource("de", "zz", null, 2026, 2026), "subdivision");
    refused(new HolidaySource("de", "by/zz", null, 2026, 2026), "subdivision");
    refused(new HolidaySource("de", null, "2026-01-01;x", 2026, 2026), "country", "list");
    refused(new HolidaySource(null, null, null, 2026, 2026), "country", "list");
  }

  @Test
  void takesAPastedListAndReplacesWhatWasOnItsDates() {
    String list = "\n01.01.2026; Neujahr\r\n2026-12-24;Heiligabend;09:00-12:00\n24.12.2027;Aus\n";
    CalendarContent more = list(list).addTo(CONTENT, Locale.ENGLISH);
    assertThat(more.holidays())
        .extracting(DayOff::name)
        .containsExactly("Neujahr", "Heiligabend", "Aus");
    assertThat(calendar(more).working(LocalDate.of(2026, 12, 24))).hasSize(1);
  }

  @Test
  void namesEachLineOfAListThatIsNoHoliday() {
    String list =
        """
        2026-02-30;No such day
        2026-05-01;Labour Day

        2026-05-01;Again
        2031-01-01;Too late
        2026-06-01;
        2026-06-02
        tomorrow;Someday
        2026-12-24;Eve;12:00-09:00""";
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> list(list).addTo(CONTENT, Locale.ENGLISH))
        .satisfies(
            problem ->
                assertThat(problem.extensions().get("rows").toString())
                    .isEqualTo(
                        "[RowError[line=1, fault=NOT_A_DATE], RowError[line=4, fault=DATE_TWICE],"
                            + " RowError[line=5, fault=YEAR_NOT_HELD], RowError[line=6, fault=BAD_NAME],"
                            + " RowError[line=7, fault=BAD_NAME], RowError[line=8, fault=NOT_A_DATE],"
                            + " RowError[line=9, fault=NOT_HOURS]]"));
  }

  @Test
  void knowsCountriesAndTheirParts() {
    List<PublicHolidays.Place> places = PublicHolidays.places(Locale.GERMAN);
    assertThat(places).extracting(PublicHolidays.Place::name).contains("Deutschland").isSorted();
    assertThat(places)
        .filteredOn(place -> place.code().equals("de"))
        .flatExtracting(PublicHolidays.Place::parts)
        .hasSize(16);
  }

  private static HolidaySource list(String lines) {
    return new HolidaySource(null, null, lines, null, null);
  }

  private static void refused(HolidaySource source, String... fields) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> source.addTo(CONTENT, Locale.ENGLISH))
        .satisfies(problem -> assertThat(problem.fields()).containsExactly(fields));
  }

  private static void refused(CalendarContent content, String... fields) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> calendar(content))
        .satisfies(problem -> assertThat(problem.fields()).containsExactly(fields));
  }

  private static BusinessCalendar calendar(CalendarContent content) {
    return content.calendar(new CalendarId(Ids.next()), 3);
  }

  private static Map<DayOfWeek, List<String>> week(String... ranges) {
    return Map.of(DayOfWeek.MONDAY, List.of(ranges));
  }

  private static CalendarContent content(
      String zone, int first, int last, Map<DayOfWeek, List<String>> week, DayOff... days) {
    return new CalendarContent("North", zone, first, last, week, List.of(days));
  }
}
