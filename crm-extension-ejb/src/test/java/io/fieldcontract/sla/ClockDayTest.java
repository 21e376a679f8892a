package io.fieldcontract.sla;

import static io.fieldcontract.calendar.Calendars.BERLIN;
import static io.fieldcontract.calendar.Calendars.at;
import static io.fieldcontract.sla.Clocks.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.calendar.Holiday;
import io.fieldcontract.calendar.Interval;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Filed on Monday 21 December 2026 at 10:00 in Berlin, on three working days. */
class ClockDayTest {

  private static final Terms TERMS = new Terms(Promise.RESOLVE, Clocks.policy(1, 3), BERLIN);
  private static final SlaClock FILED = SlaClock.start(TERMS, at(BERLIN, "12-21 10:00"));

  @Test
  void aDueTimeIsExplainedIntervalByInterval() {
    SlaClock clock = after(FILED, "pause 12-22 16:00; resume 12-23 10:00");

    assertThat(clock.dueAt()).contains(at(BERLIN, "12-28 11:00"));
    assertThat(told(clock))
        .containsExactly(
            "2026-12-21: counted 10:00-12:00 13:00-17:00, paused -, left PT17H",
            "2026-12-22: counted 09:00-12:00 13:00-16:00, paused 16:00-17:00, left PT11H",
            "2026-12-23: counted 10:00-12:00 13:00-17:00, paused 09:00-10:00, left PT5H",
            "2026-12-24 Christmas Eve: counted 09:00-12:00, paused -, left PT2H",
            "2026-12-25 Christmas Day: counted -, paused -, left PT2H",
            "2026-12-26: counted -, paused -, left PT2H",
            "2026-12-27: counted -, paused -, left PT2H",
            "2026-12-28: counted 09:00-11:00, paused -, left PT0S");
  }

  @Test
  void whilePausedItIsExplainedUpToThePause() {
    assertThat(told(after(FILED, "pause 12-22 16:00")))
        .containsExactly(
            "2026-12-21: counted 10:00-12:00 13:00-17:00, paused -, left PT17H",
            "2026-12-22: counted 09:00-12:00 13:00-16:00, paused -, left PT11H");
    assertThat(told(after(FILED, "pause 12-22 16:00; stop 12-28 10:00")))
        .isEqualTo(told(after(FILED, "pause 12-22 16:00")));
  }

  @Test
  void aDayNamesItsHoursWhetherOrNotTheClockRan() {
    List<ClockDay> days = ClockDay.of(after(FILED, "stop 12-22 09:30"));
    assertThat(walls(days.get(0).working())).isEqualTo("09:00-12:00 13:00-17:00");
    assertThat(walls(days.get(3).working())).isEqualTo("09:00-12:00");
  }

  @Test
  void elapsedTimeNeedsNoExplanation() {
    assertThat(ClockDay.of(Clocks.unseen("12-21 10:00"))).isEmpty();
  }

  private static List<String> told(SlaClock clock) {
    return ClockDay.of(clock).stream()
        .map(
            day ->
                day.date()
                    + day.holiday().map(Holiday::name).map(" "::concat).orElse("")
                    + ": counted %s, paused %s, left %s"
                        .formatted(walls(day.counted()), walls(day.paused()), day.left().value()))
        .toList();
  }

  private static String walls(List<Interval> intervals) {
    return intervals.isEmpty()
        ? "-"
        : intervals.stream()
            .map(interval -> wall(interval.from()) + "-" + wall(interval.until()))
            .collect(Collectors.joining(" "));
  }

  private static LocalTime wall(Instant moment) {
    return LocalTime.ofInstant(moment, BERLIN.zone());
  }
}
