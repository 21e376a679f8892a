package io.fieldcontract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.calendar.OutsideCalendar;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.sla.PolicyId;
import io.fieldcontract.sla.SlaPolicy;
import io.fieldcontract.terms.CalendarContent.DayOff;
import io.fieldcontract.terms.ClockExplanation.Day;
import io.fieldcontract.terms.Diagnosis.Pause;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  private static final Instant FRIDAY_14 = Instant.parse("2026-12-18T13:00:00Z");
  private static final SlaPolicy POLICY =
      new PolicyContent(48, 3, 75).policy(new PolicyId(Ids.next()), 1);

  @Test
  void saysWhyDayByDay() {
    ClockExplanation resolve = diagnose(Locale.ENGLISH).resolve();
    assertThat(resolve.text())
        .isEqualTo(
            "3 working days, the first of them after the day of Fri 18 Dec 2026, 14:00:"
                + " 21 h 30 min of working time from then on."
                + " Due Wed 23 Dec 2026, 17:00 (Europe/Berlin).");
    assertThat(resolve.dueAt()).isEqualTo(Instant.parse("2026-12-23T16:00:00Z"));
    assertThat(resolve.allowed()).isEqualTo(3);
    assertThat(resolve.zoneId()).isEqualTo("Europe/Berlin");
    assertThat(resolve.days())
        .extracting(Day::text)
        .containsExactly(
            "Fri 18 Dec 2026: working hours 09:00–12:00, 12:30–17:00; counted 3 h; 18 h 30 min left.",
            "Sat 19 Dec 2026: no working hours; 18 h 30 min left.",
            "Sun 20 Dec 2026: no working hours; 18 h 30 min left.",
            "Mon 21 Dec 2026: working hours 09:00–12:00, 12:30–17:00; counted 7 h 30 min; 11 h left.",
            "Tue 22 Dec 2026: Half day; working hours 20:30–24:00; counted 3 h 30 min; 7 h 30 min left.",
            "Wed 23 Dec 2026: working hours 09:00–12:00, 12:30–17:00; counted 7 h 30 min; 0 h left.");
  }

  @Test
  void tellsElapsedTimeFromWorkingTime() {
    ClockExplanation acknowledge = diagnose(Locale.GERMAN).acknowledge();
    assertThat(acknowledge.text())
        .isEqualTo(
            "48 h, Tag und Nacht, ab Fr. 18.12.2026, 14:00."
                + " Fällig So. 20.12.2026, 14:00 (Europe/Berlin).");
    assertThat(acknowledge.days()).isEmpty();
    assertThat(acknowledge.allowed()).isEqualTo(48);
  }

  @Test
  void countsNoPause() {
    Pause weekendAndMore =
        new Pause(Instant.parse("2026-12-19T08:00:00Z"), Instant.parse("2026-12-21T10:00:00Z"));
    ClockExplanation resolve = diagnose(Locale.ENGLISH, weekendAndMore).resolve();
    // 2 h of Monday; the 24th is no holiday here, so its morning takes them
    assertThat(resolve.dueAt()).isEqualTo(Instant.parse("2026-12-24T10:00:00Z"));
    assertThat(resolve.days().get(3).text())
        .isEqualTo(
            "Mon 21 Dec 2026: working hours 09:00–12:00, 12:30–17:00; counted 5 h 30 min;"
                + " paused 2 h; 13 h left.");
  }

  @Test
  void hasNoDueTimeWhilePaused() {
    Pause open = new Pause(Instant.parse("2026-12-21T10:00:00Z"), null);
    ClockExplanation resolve = diagnose(Locale.ENGLISH, open).resolve();
    assertThat(resolve.dueAt()).isNull();
    assertThat(resolve.text()).endsWith("Paused since Mon 21 Dec 2026, 11:00.");
  }

  @Test
  void namesAPauseOutOfOrder() {
    Pause first =
        new Pause(Instant.parse("2026-12-21T10:00:00Z"), Instant.parse("2026-12-21T11:00:00Z"));
    Pause before = new Pause(FRIDAY_14.minusSeconds(1), FRIDAY_14.plusSeconds(1));
    Pause backwards = new Pause(first.to(), first.from());
    Pause open = new Pause(first.to(), null);
    refused("pauses[0]", before);
    refused("pauses[1]", first, first);
    refused("pauses[1]", first, backwards);
    refused("pauses[1]", first, open, first);
  }

  @Test
  void doesNotGuessHolidays() {
    Instant late = Instant.parse("2027-12-30T12:00:00Z");
    assertThatExceptionOfType(OutsideCalendar.class)
        .isThrownBy(() -> Diagnosis.of(calendar(), POLICY, late, List.of(), Locale.ENGLISH))
        .satisfies(outside -> assertThat(outside.date()).isEqualTo(LocalDate.of(2028, 1, 1)));
  }

  private static void refused(String field, Pause... pauses) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> diagnose(Locale.ENGLISH, pauses))
        .satisfies(problem -> assertThat(problem.fields()).containsExactly(field));
  }

  private static Diagnosis diagnose(Locale language, Pause... pauses) {
    return Diagnosis.of(calendar(), POLICY, FRIDAY_14, List.of(pauses), language);
  }

  private static BusinessCalendar calendar() {
    Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day.getValue() > 5 ? List.of() : List.of("12:30-17:00", "09:00-12:00"));
    }
    DayOff half = new DayOff(LocalDate.of(2026, 12, 22), "Half day", List.of("20:30-24:00"));
    return new CalendarContent("North", "Europe/Berlin", 2026, 2027, week, List.of(half))
        .calendar(new CalendarId(Ids.next()), 1);
  }
}
