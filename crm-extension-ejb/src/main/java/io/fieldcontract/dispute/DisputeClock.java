package io.fieldcontract.dispute;

import io.fieldcontract.calendar.Interval;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.sla.Breach;
import io.fieldcontract.sla.Course;
import io.fieldcontract.sla.Promise;
import io.fieldcontract.sla.SlaClock;
import io.fieldcontract.sla.Terms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One of the two clocks of a dispute, pinned to a version of a policy and a calendar; after a
 * reopening there are two more. A part of {@link IcDispute}, but of a version of its own: what the
 * sweep finds out meanwhile turns nobody's decision about the dispute away.
 */
@Entity
@Table(name = "dispute_clock")
class DisputeClock implements Identified {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "dispute_id")
  private IcDispute dispute;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Promise promise;

  @Column(nullable = false)
  private int round;

  @Column(name = "policy_id", nullable = false)
  private UUID policyId;

  @Column(name = "policy_version", nullable = false)
  private int policyVersion;

  @Column(name = "calendar_id", nullable = false)
  private UUID calendarId;

  @Column(name = "calendar_version", nullable = false)
  private int calendarVersion;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(nullable = false)
  private String pauses;

  @Column(name = "paused_at")
  private Instant pausedAt;

  @Column(name = "stopped_at")
  private Instant stoppedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "missed_due_at")
  private Instant missedDueAt;

  @Column(name = "missed_found_at")
  private Instant missedFoundAt;

  @Column(name = "warn_at")
  private Instant warnAt;

  @Column(name = "warned_at")
  private Instant warnedAt;

  @Column(name = "next_at")
  private Instant nextAt;

  @Version private long version;

  /** For the persistence provider. */
  protected DisputeClock() {}

  static DisputeClock of(IcDispute dispute, ClockState state) {
    var clock = new DisputeClock();
    clock.id = state.id();
    clock.dispute = dispute;
    clock.become(state);
    return clock;
  }

  void become(ClockState state) {
    promise = state.promise();
    round = state.round();
    policyId = state.policyId();
    policyVersion = state.policyVersion();
    calendarId = state.calendarId();
    calendarVersion = state.calendarVersion();
    startedAt = state.startedAt();
    pauses = Snapshots.write(state.pauses());
    pausedAt = state.pausedAt();
    stoppedAt = state.stoppedAt();
    dueAt = state.dueAt();
    missedDueAt = state.missedDueAt();
    missedFoundAt = state.missedFoundAt();
  }

  /** After an act; a promise that is missed by now is known to be. */
  void turn(Turn turn, Act act) {
    SlaClock settled = on(act.terms().of(state())).settle(act.now());
    become(ClockState.of(id, ClockTerms.within(() -> turn.of(settled, act)), round));
  }

  /** As it was, but not looked for yet; what was found since to be missed stays missed. */
  void back(List<ClockState> before) {
    ClockState now = state();
    nextAt = null;
    warnAt = null;
    before.stream()
        .filter(now::isSameAs)
        .map(then -> then.missedAs(now))
        .findFirst()
        .ifPresent(this::become);
  }

  /** When that person, or anybody for null, is to be warned. */
  Optional<Instant> warning(UUID assignee, Act act) {
    SlaClock clock = on(act.terms().of(state()));
    return ClockTerms.within(() -> clock.warnAt(act.terms().hoursOf(assignee), act.now()));
  }

  /** When the sweep is to look: for the warning first, and then whether it was missed. */
  void warn(Optional<Instant> at, boolean again) {
    if (again) {
      warnedAt = null;
    }
    boolean runs = pausedAt == null && stoppedAt == null && missedFoundAt == null;
    warnAt = runs && warnedAt == null ? at.orElse(null) : null;
    nextAt = warnAt != null ? warnAt : runs ? dueAt : null;
  }

  SlaClock on(Terms terms) {
    List<Interval> ended = state().pauses().stream().map(Pause::interval).toList();
    Course course =
        new Course(startedAt, ended, Optional.ofNullable(pausedAt), Optional.ofNullable(stoppedAt));
    return new SlaClock(
        terms,
        course,
        Optional.ofNullable(dueAt),
        Optional.ofNullable(missedFoundAt).map(found -> new Breach(missedDueAt, found)));
  }

  ClockState state() {
    return new ClockState(
        id,
        promise,
        round,
        policyId,
        policyVersion,
        calendarId,
        calendarVersion,
        startedAt,
        List.of(Snapshots.read(pauses, Pause[].class)),
        pausedAt,
        stoppedAt,
        dueAt,
        missedDueAt,
        missedFoundAt);
  }

  int round() {
    return round;
  }

  Promise promise() {
    return promise;
  }

  Instant warnAt() {
    return warnAt;
  }

  Instant nextAt() {
    return nextAt;
  }

  /** That of the dispute: a clock is audited with it. */
  @Override
  public UUID key() {
    return dispute.key();
  }
}
