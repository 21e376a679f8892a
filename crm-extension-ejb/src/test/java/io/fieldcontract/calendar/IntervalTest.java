package io.fieldcontract.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest(name = "{0}: 10-20 and {1}")
  @CsvSource({
    "apart,           30-40, '',    10-20",
    "touching after,  20-30, '',    10-20",
    "touching before, 0-10,  '',    10-20",
    "equal,           10-20, 10-20, ''",
    "around,          5-25,  10-20, ''",
    "the beginning,   5-15,  10-15, 15-20",
    "the end,         15-25, 15-20, 10-15",
    "the middle,      12-15, 12-15, 10-12 15-20",
    "empty inside,    15-15, '',    10-20",
  })
  void overlapAndMinus(String what, String other, String overlap, String minus) {
    Interval interval = interval("10-20");
    assertThat(interval.overlap(interval(other))).isEqualTo(intervals(overlap));
    assertThat(interval.minus(interval(other))).isEqualTo(intervals(minus));
  }

  @Test
  void endsAfterItBegins() {
    assertThat(interval("10-10").isEmpty()).isTrue();
    assertThat(interval("10-11").isEmpty()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> interval("10-9"));
  }

  private static List<Interval> intervals(String text) {
    return Arrays.stream(text.split(" "))
        .filter(part -> !part.isEmpty())
        .map(IntervalTest::interval)
        .toList();
  }

  private static Interval interval(String text) {
    String[] ends = text.split("-");
    return new Interval(
        Instant.ofEpochSecond(Long.parseLong(ends[0])),
        Instant.ofEpochSecond(Long.parseLong(ends[1])));
  }
}
