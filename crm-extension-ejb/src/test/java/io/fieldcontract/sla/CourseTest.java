package io.fieldcontract.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fieldcontract.calendar.Interval;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read back from a store is believed only if it can have happened. Moments are seconds. */
class CourseTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "just started,        10, '',          ,   ,   true",
    "two pauses,          10, 10-20 20-30, ,   ,   true",
    "paused at once,      10, '',          10, ,   false",
    "paused again,        10, 10-20,       20, ,   false",
    "ended in a pause,    10, 10-20,       ,   20, false",
  })
  void canHaveHappened(
      String what, long started, String pauses, Long paused, Long stopped, boolean running) {
    assertThat(course(started, pauses, paused, stopped).isRunning()).isEqualTo(running);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a pause before the start,  10, 9-20,        ,   ",
    "pauses that overlap,       10, 10-20 19-30, ,   ",
    "pauses in disorder,        10, 20-30 10-20, ,   ",
    "paused in a pause,         10, 10-20,       19, ",
    "ended in an ended pause,   10, 10-20,       ,   19",
    "ended before the start,    10, '',          ,   9",
    "paused and ended,          10, '',          20, 20",
  })
  void cannotHaveHappened(String what, long started, String pauses, Long paused, Long stopped) {
    assertThatIllegalArgumentException().isThrownBy(() -> course(started, pauses, paused, stopped));
  }

  private static Course course(long started, String pauses, Long paused, Long stopped) {
    List<Interval> ended =
        Arrays.stream(pauses.split(" "))
            .filter(pause -> !pause.isEmpty())
            .map(pause -> pause.split("-"))
            .map(ends -> new Interval(second(ends[0]), second(ends[1])))
            .toList();
    return new Course(
        Instant.ofEpochSecond(started),
        ended,
        Optional.ofNullable(paused).map(Instant::ofEpochSecond),
        Optional.ofNullable(stopped).map(Instant::ofEpochSecond));
  }

  private static Instant second(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
