package io.fieldcontract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.calendar.Calendars;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Friday; 24 December is a half, 25 December and 1 January are off. */
class WorkingDaysTest {

  private static final WorkingDays DAYS = new WorkingDays(Calendars.BERLIN);

  @ParameterizedTest
  @CsvSource({
    "2026-12-21, 2026-12-28, 4",
    "2026-12-24, 2026-12-25, 1",
    "2026-12-25, 2026-12-28, 0",
    "2026-12-28, 2027-01-04, 4",
    "2026-12-21, 2026-12-21, 0",
    "2026-12-21, 2026-12-20, 0"
  })
  void aHalfHolidayIsAWorkingDay(LocalDate from, LocalDate before, int days) {
    assertThat(DAYS.between(from, before)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-12-24, 2026-12-24",
    "1, 2026-12-27, 2026-12-24",
    "5, 2027-01-04, 2026-12-28",
    "6, 2027-01-04, 2026-12-24"
  })
  void theLastOnesSkipWhatIsOff(int days, LocalDate last, LocalDate first) {
    assertThat(DAYS.startOfLast(days, last)).isEqualTo(first);
    assertThat(DAYS.between(first, last.plusDays(1))).isEqualTo(days);
  }

  @Test
  void itHoldsTheYearsOfItsHolidays() {
    assertThat(DAYS.hold(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31))).isTrue();
    assertThat(DAYS.hold(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(DAYS.hold(LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 1))).isFalse();
  }
}
