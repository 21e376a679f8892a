package io.fieldcontract.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

  @ParameterizedTest
  @CsvSource({
    "09:00-17:30, 540, 1050",
    "00:00-24:00, 0, 1440",
    "23:59-24:00, 1439, 1440",
    "00:00-00:01, 0, 1"
  })
  void areReadAndWritten(String text, int from, int to) {
    assertThat(WorkingHours.parse(text)).isEqualTo(new WorkingHours(from, to)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9-17", "09:00", "17:00-09:00", "09:00-09:00", "09:00-24:01", "09:60-17:00"})
  void whatAreNoneAreRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse(text));
  }

  /**
   * The bug of others: a day closed at 23:59 misses a minute, each night of a whole week's cover.
   */
  @Test
  void aDayThatEndsAt2359IsRefusedSoThatItLeavesNoGapOfAMinute() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingHours.parse("00:00-23:59"))
        .withMessageContaining("24:00");
  }

  @Test
  void ofADayAreInOrderAndMayTouchButNotOverlap() {
    WorkingHours morning = WorkingHours.parse("08:00-12:00");
    WorkingHours noon = WorkingHours.parse("12:00-13:00");
    WorkingHours late = WorkingHours.parse("12:59-18:00");

    assertThat(WorkingHours.ofDay(List.of(noon, morning))).containsExactly(morning, noon);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingHours.ofDay(List.of(late, morning, noon)))
        .withMessageContaining("overlap");
  }
}
