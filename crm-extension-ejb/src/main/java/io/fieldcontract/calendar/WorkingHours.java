package io.fieldcontract.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of a day in which people work, half open, by the clock on the wall. A day may have
 * several; a night's shift is two ranges, of two days.
 *
 * @param from minutes after 00:00, below those of {@code to}
 * @param to minutes after 00:00, at most 1440, which is 24:00, the end of the day; never 23:59,
 *     which leaves a gap of a minute where 24:00 is meant
 */
public record WorkingHours(int from, int to) {

  /** Minutes from 00:00 to 24:00. */
  public static final int DAY = 24 * 60;

  private static final Pattern TEXT = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

  /** Refuses what is no such range. */
  public WorkingHours {
    if (from < 0 || from >= to || to > DAY) {
      throw new IllegalArgumentException("no working hours: minutes " + from + " to " + to);
    }
    if (to == DAY - 1) {
      throw new IllegalArgumentException("the end of the day is 24:00, not 23:59");
    }
  }

  /** Reads {@code 09:00-17:30}; the end of the day is {@code 24:00}. */
  public static WorkingHours parse(String text) {
    Matcher time = TEXT.matcher(text);
    if (!time.matches()) {
      throw new IllegalArgumentException("not as 09:00-17:30: " + text);
    }
    return new WorkingHours(
        minutes(time.group(1), time.group(2)), minutes(time.group(3), time.group(4)));
  }

  /** The ranges of one day in order; they may touch, but are refused when they overlap. */
  public static List<WorkingHours> ofDay(List<WorkingHours> ranges) {
    List<WorkingHours> ordered =
        ranges.stream().sorted(Comparator.comparingInt(WorkingHours::from)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).from < ordered.get(i - 1).to) {
        throw new IllegalArgumentException("working hours overlap: " + ordered);
      }
    }
    return ordered;
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
  }
}
