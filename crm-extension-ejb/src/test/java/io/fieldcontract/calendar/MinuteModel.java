package io.fieldcontract.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the calendar computes, told again as slowly and as differently as possible: time is a row of
 * minutes, and somebody looks at the wall in each of them and notes whether it is one of work.
 * Hands that were set back are ignored until they pass where they had been. Knows whole minutes
 * only.
 */
public final class MinuteModel {

  private final BusinessCalendar calendar;
  private final Instant first;
  private final Map<Object, BitSet> painted = new HashMap<>();
  private final List<LocalDate> dates = new ArrayList<>();
  private final BitSet working = new BitSet();
  private Instant next;
  private LocalDateTime latest = LocalDateTime.MIN;

  /** Minutes from the given one on. */
  public MinuteModel(BusinessCalendar calendar, Instant first) {
    this.calendar = calendar;
    this.first = first;
    calendar.week().forEach((day, hours) -> painted.put(day, paint(hours)));
    calendar.holidays().forEach((date, holiday) -> painted.put(date, paint(holiday.hours())));
    for (next = first.minus(Duration.ofHours(30)); next.isBefore(first); ) {
      look();
    }
    dates.clear();
    working.clear();
  }

  /** Minutes of work in no pause, from the first minute until a moment. */
  public int workedUntil(Instant until, List<Interval> pauses) {
    int worked = 0;
    for (int minute = 0; moment(minute).isBefore(until); minute++) {
      worked += isWorking(minute) && !isPaused(minute, pauses) ? 1 : 0;
    }
    return worked;
  }

  /** When so many minutes of work in no pause have passed since the first minute. */
  public Instant after(int minutes, List<Interval> pauses) {
    int minute = 0;
    for (int left = minutes; left > 0; minute++) {
      left -= isWorking(minute) && !isPaused(minute, pauses) ? 1 : 0;
    }
    return moment(minute);
  }

  /** Minutes of work from the first minute to the end of working day {@code n} after its date. */
  public int budget(int n) {
    LocalDate filing = LocalDate.ofInstant(first, calendar.zone());
    TreeMap<LocalDate, Integer> worked = new TreeMap<>();
    int before = 0;
    for (int minute = 0; worked.size() <= n; minute++) {
      if (isWorking(minute)) {
        if (dates.get(minute).isAfter(filing)) {
          worked.merge(dates.get(minute), 1, Integer::sum);
        } else {
          before++;
        }
      }
    }
    return before + worked.headMap(worked.lastKey()).values().stream().mapToInt(i -> i).sum();
  }

  private Instant moment(int minute) {
    return first.plus(Duration.ofMinutes(minute));
  }

  private boolean isWorking(int minute) {
    while (dates.size() <= minute) {
      look();
    }
    return working.get(minute);
  }

  private boolean isPaused(int minute, List<Interval> pauses) {
    return pauses.stream()
        .anyMatch(
            pause ->
                !moment(minute).isBefore(pause.from()) && moment(minute).isBefore(pause.until()));
  }

  private void look() {
    LocalDateTime wall = next.atZone(calendar.zone()).toLocalDateTime();
    latest = wall.isAfter(latest) ? wall : latest;
    LocalDate date = latest.toLocalDate();
    Object day = painted.containsKey(date) ? date : date.getDayOfWeek();
    BitSet hours = painted.getOrDefault(day, new BitSet());
    working.set(dates.size(), hours.get(latest.getHour() * 60 + latest.getMinute()));
    dates.add(date);
    next = next.plusSeconds(60);
  }

  private static BitSet paint(List<WorkingHours> hours) {
    BitSet minutes = new BitSet();
    for (WorkingHours range : hours) {
      for (int minute = range.from(); minute < range.to(); minute++) {
        minutes.set(minute);
      }
    }
    return minutes;
  }
}
