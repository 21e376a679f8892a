package io.fieldcontract.calendar;

import java.util.List;

/**
 * A date on which people do not work as on others of its weekday.
 *
 * @param hours when they work all the same, such as on the morning of Christmas Eve; as a rule none
 */
public record Holiday(String name, List<WorkingHours> hours) {

  /** Keeps the hours in order. */
  public Holiday {
    hours = WorkingHours.ofDay(hours);
  }

  /** A whole day off. */
  public static Holiday off(String name) {
    return new Holiday(name, List.of());
  }
}
