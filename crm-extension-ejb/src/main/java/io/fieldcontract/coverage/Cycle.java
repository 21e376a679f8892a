package io.fieldcontract.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The time a cycle plan stands for.
 *
 * @param endsOn the last day, included
 */
public record Cycle(UUID id, String name, LocalDate startsOn, LocalDate endsOn) {

  /** How many calendar days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
  }

  /** How many of its calendar days have begun by the date; 0 before the cycle, all after it. */
  public long daysBegunBy(LocalDate date) {
    return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(startsOn, date) + 1));
  }
}
