package io.fieldcontract.dispute;

import io.fieldcontract.sla.Promise;
import io.fieldcontract.sla.SlaClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A clock of a dispute as it is stored and audited.
 *
 * @param round 0, or 1 after the dispute was reopened
 * @param dueAt null while a pause keeps that from being known
 * @param pausedAt when the pause began that has not ended
 * @param missedDueAt when it was due that was missed; null if it was not
 * @param missedFoundAt when that was found
 */
public record ClockState(
    UUID id,
    Promise promise,
    int round,
    UUID policyId,
    int policyVersion,
    UUID calendarId,
    int calendarVersion,
    Instant startedAt,
    List<Pause> pauses,
    Instant pausedAt,
    Instant stoppedAt,
    Instant dueAt,
    Instant missedDueAt,
    Instant missedFoundAt) {

  /** Keeps a copy. */
  public ClockState {
    pauses = List.copyOf(pauses);
  }

  static ClockState of(UUID id, SlaClock clock, int round) {
    var terms = clock.terms();
    var course = clock.course();
    return new ClockState(
        id,
        terms.promise(),
        round,
        terms.policy().id().value(),
        terms.policy().version(),
        terms.calendar().id().value(),
        terms.calendar().version(),
        course.startedAt(),
        course.pauses().stream().map(Pause::of).toList(),
        course.pausedAt().orElse(null),
        course.stoppedAt().orElse(null),
        clock.dueAt().orElse(null),
        clock.breach().map(missed -> missed.dueAt()).orElse(null),
        clock.breach().map(missed -> missed.foundAt()).orElse(null));
  }

  ClockState missedAs(ClockState other) {
    return new ClockState(
        id,
        promise,
        round,
        policyId,
        policyVersion,
        calendarId,
        calendarVersion,
        startedAt,
        pauses,
        pausedAt,
        stoppedAt,
        dueAt,
        other.missedDueAt,
        other.missedFoundAt);
  }

  // No getter's name: it is no part of the snapshot.
  boolean missed() {
    return missedFoundAt != null;
  }

  boolean isSameAs(ClockState other) {
    return id.equals(other.id);
  }
}
