package io.fieldcontract.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody wants mail. Working hours are half open: mail goes from {@code from} on, and at
 * {@code to} no more. A time that a day does not have is as much later as the clock jumps.
 *
 * @param digestAt outside of the working hours, the digest waits for their next beginning
 * @param workingDays at least one
 * @param from before {@code to}
 */
public record MailTimes(
    MailMode mode,
    LocalTime digestAt,
    Set<DayOfWeek> workingDays,
    LocalTime from,
    LocalTime to,
    ZoneId zone) {

  /** An act can be undone for a minute, and its undoing is told a moment later. */
  static final Duration UNDOABLE = Duration.ofSeconds(75);

  /** Keeps a copy. */
  public MailTimes {
    if (workingDays.isEmpty() || !from.isBefore(to)) {
      throw new IllegalArgumentException("Never at work");
    }
    workingDays = Set.copyOf(EnumSet.copyOf(workingDays));
  }

  /** When mail about something of a moment is to go; empty for never. */
  public Optional<Instant> due(Instant at) {
    Instant settled = at.plus(UNDOABLE);
    return switch (mode) {
      case AT_ONCE -> Optional.of(atWork(settled));
      case DIGEST -> Optional.of(atWork(nextDigest(settled)));
      case NONE -> Optional.empty();
    };
  }

  /** Whether mail may go at a moment. */
  boolean isTime(Instant moment) {
    return mode != MailMode.NONE && atWork(moment).equals(moment);
  }

  /** The first moment of work, not before another. */
  Instant atWork(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    while (!workingDays.contains(day.getDayOfWeek()) || !moment.isBefore(on(day, to))) {
      day = day.plusDays(1);
    }
    Instant begin = on(day, from);
    return moment.isBefore(begin) ? begin : moment;
  }

  private Instant nextDigest(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    while (!workingDays.contains(day.getDayOfWeek()) || on(day, digestAt).isBefore(moment)) {
      day = day.plusDays(1);
    }
    return on(day, digestAt);
  }

  private Instant on(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
