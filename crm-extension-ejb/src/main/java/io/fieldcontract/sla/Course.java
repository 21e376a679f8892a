package io.fieldcontract.sla;

import io.fieldcontract.calendar.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to a clock. Moments only go forward: one before the last is taken for that one,
 * since the clocks of two nodes differ a little.
 *
 * @param pauses those that ended, in order
 * @param pausedAt when the one began that has not ended
 * @param stoppedAt when the clock ended
 */
public record Course(
    Instant startedAt,
    List<Interval> pauses,
    Optional<Instant> pausedAt,
    Optional<Instant> stoppedAt) {

  /** Refuses moments out of order, and a pause after the end. */
  public Course {
    pauses = List.copyOf(pauses);
    Instant last = startedAt;
    for (Interval pause : pauses) {
      last = inOrder(last, pause.from(), pause.until());
    }
    inOrder(last, pausedAt.or(() -> stoppedAt).orElse(last), Instant.MAX);
    if (pausedAt.isPresent() && stoppedAt.isPresent()) {
      throw new IllegalArgumentException("paused after its end");
    }
  }

  static Course from(Instant now) {
    return new Course(now, List.of(), Optional.empty(), Optional.empty());
  }

  /** Neither paused nor ended. */
  public boolean isRunning() {
    return pausedAt.isEmpty() && stoppedAt.isEmpty();
  }

  Course pause(Instant now) {
    return new Course(startedAt, pauses, Optional.of(notBeforeLast(now)), stoppedAt);
  }

  Course resume(Instant now) {
    return new Course(startedAt, pausesEnding(now), Optional.empty(), stoppedAt);
  }

  Course stop(Instant now) {
    return new Course(
        startedAt, pausesEnding(now), Optional.empty(), Optional.of(notBeforeLast(now)));
  }

  Instant notBeforeLast(Instant now) {
    Instant lastPause = pauses.isEmpty() ? startedAt : pauses.get(pauses.size() - 1).until();
    Instant last = pausedAt.or(() -> stoppedAt).orElse(lastPause);
    return now.isBefore(last) ? last : now;
  }

  private List<Interval> pausesEnding(Instant now) {
    return Stream.concat(
            pauses.stream(),
            pausedAt.stream().map(began -> new Interval(began, notBeforeLast(now))))
        .toList();
  }

  private static Instant inOrder(Instant last, Instant from, Instant until) {
    if (from.isBefore(last)) {
      throw new IllegalArgumentException("moments out of order: " + last + ", then " + from);
    }
    return until;
  }
}
