package io.fieldcontract.sla;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.BusinessTime;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock on one promise for one ticket.
 *
 * <p>It starts on terms that are pinned from then on: later versions of the policy or the calendar
 * do not touch it, unless it is put on them, which forgets no pause. It pauses while the one who
 * filed is asked something, and resumes with any reply, however it came; a reply while it runs
 * changes nothing. It stops once, when the promise is kept or there is nothing left to keep:
 * answered, withdrawn, merged or closed. After that nothing moves it any more.
 *
 * <p>The time allowed is half open: at the due moment it is over. A clock that is not stopped by
 * then has missed its promise, which is found by the sweep or by the next transition, whichever
 * comes first, and written down once. An answer after that stops the clock and hides nothing. While
 * paused a clock cannot miss anything, since its time stands still.
 *
 * <p>When a ticket is reopened, a fresh clock starts on the terms of that day, and the old one
 * stays as it ended. Going on with the old one would leave whoever has to act with what was left
 * over, at times minutes, so that a breach is raised that nobody could have prevented; and a ticket
 * once missed would have no date to be held to any more. Nor can it hide anything: the promise was
 * kept for such a ticket if both clocks kept theirs. A ticket can be reopened only once.
 *
 * <p>The due moment is computed by transitions alone and stored with the clock.
 *
 * @param dueAt when its time is used up; empty while a pause keeps that from being known
 */
public record SlaClock(
    Terms terms, Course course, Optional<Instant> dueAt, Optional<Breach> breach) {

  /** Refuses to run without being due. */
  public SlaClock {
    if (course.isRunning() && dueAt.isEmpty()) {
      throw new IllegalArgumentException("a clock that runs is due at some moment");
    }
  }

  /**
   * A clock that runs from now.
   *
   * @throws io.fieldcontract.calendar.OutsideCalendar when it is due in a year that is not held
   */
  public static SlaClock start(Terms terms, Instant now) {
    return computed(terms, Course.from(now), Optional.empty());
  }

  /**
   * Stands still from now on; goes on standing still if it does.
   *
   * @throws IllegalStateException after its end, and for elapsed time
   */
  public SlaClock pause(Instant now) {
    if (course.stoppedAt().isPresent() || !terms.allowance().canBePaused()) {
      throw new IllegalStateException("this clock cannot be paused");
    }
    return course.isRunning() ? computed(terms, course.pause(now), settle(now).breach) : this;
  }

  /**
   * Goes on from now; changes nothing unless it is paused.
   *
   * @throws io.fieldcontract.calendar.OutsideCalendar when it is now due in a year that is not
   *     held: {@link #putOn} terms that hold it first
   */
  public SlaClock resume(Instant now) {
    return course.pausedAt().isPresent() ? computed(terms, course.resume(now), breach) : this;
  }

  /** Ends; of several ends the first counts. */
  public SlaClock stop(Instant now) {
    return course.stoppedAt().isPresent()
        ? this
        : new SlaClock(terms, course.stop(now), dueAt, settle(now).breach);
  }

  /** Writes down that the promise is missed, if it is by now and that is not known yet. */
  public SlaClock settle(Instant now) {
    Instant found = course.notBeforeLast(now);
    return isOpen() && isOver(found)
        ? new SlaClock(terms, course, dueAt, dueAt.map(due -> new Breach(due, found)))
        : this;
  }

  /**
   * Goes on by other terms, as if it had been started on them, with all its pauses; what was missed
   * by the old ones stays missed.
   *
   * @throws IllegalStateException after its end, and if it was paused and could not be by these
   * @throws io.fieldcontract.calendar.OutsideCalendar when it is now due in a year that is not held
   */
  public SlaClock putOn(Terms other, Instant now) {
    boolean paused = course.pausedAt().isPresent() || !course.pauses().isEmpty();
    if (course.stoppedAt().isPresent() || (paused && !other.allowance().canBePaused())) {
      throw new IllegalStateException("this clock cannot go on by those terms");
    }
    return computed(other, course, settle(now).breach);
  }

  /**
   * The clock of the reopened ticket: a fresh one; this one stays as it ended.
   *
   * @throws IllegalStateException before its end
   */
  public SlaClock reopen(Terms current, Instant now) {
    if (course.stoppedAt().isEmpty()) {
      throw new IllegalStateException("this clock has not ended");
    }
    return start(current, course.notBeforeLast(now));
  }

  /**
   * When the one who can act is to be warned, from now on: when the policy's share of that person's
   * own working time before the due moment is used up, always in that person's working hours and
   * before the due moment. Empty when no such moment is left, and while there is nothing to warn
   * of: paused, ended, or missed.
   *
   * @param ofTheOneWhoCanAct the calendar of that person, who may work elsewhere
   * @throws io.fieldcontract.calendar.OutsideCalendar when that calendar does not hold the due date
   */
  public Optional<Instant> warnAt(BusinessCalendar ofTheOneWhoCanAct, Instant now) {
    return dueAt
        .filter(due -> isOpen() && !isOver(now))
        .flatMap(due -> warning(ofTheOneWhoCanAct, now, due));
  }

  private Optional<Instant> warning(BusinessCalendar theirs, Instant now, Instant due) {
    BusinessTime time = new BusinessTime(theirs, course.pauses());
    Instant start = course.startedAt();
    int percent = terms.policy().warnAtPercent();
    Instant planned = time.plus(start, time.between(start, due).share(percent));
    return Optional.of(theirs.nextWorkingMoment(planned.isAfter(now) ? planned : now))
        .filter(due::isAfter);
  }

  private boolean isOpen() {
    return course.isRunning() && breach.isEmpty();
  }

  private boolean isOver(Instant now) {
    return dueAt.stream().noneMatch(now::isBefore);
  }

  private static SlaClock computed(Terms terms, Course course, Optional<Breach> breach) {
    Optional<Instant> dueAt = terms.allowance().usedUpAt(course, terms.calendar());
    return new SlaClock(terms, course, dueAt, breach);
  }
}
