package io.fieldcontract.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A cycle of four calendar months, named like "2026 T3".
 *
 * @param start first day
 * @param end last day, included
 */
record Cycle(LocalDate start, LocalDate end) {
  private static final int MONTHS = 4;

  /** The cycle that a day is in. */
  static Cycle of(LocalDate day) {
    LocalDate start =
        LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
    return new Cycle(start, start.plusMonths(MONTHS).minusDays(1));
  }

  /** The cycles from the one of {@code first} to the one of {@code last}, in order. */
  static List<Cycle> covering(LocalDate first, LocalDate last) {
    List<Cycle> cycles = new ArrayList<>();
    for (Cycle cycle = of(first);
        !cycle.start().isAfter(last);
        cycle = of(cycle.end().plusDays(1))) {
      cycles.add(cycle);
    }
    return cycles;
  }

  /** The name people use, like "2026 T3". */
  String name() {
    return "%d T%d".formatted(start.getYear(), (start.getMonthValue() - 1) / MONTHS + 1);
  }

  /** A number that is different for each cycle and rises with time. */
  int number() {
    return start.getYear() * 12 + start.getMonthValue();
  }
}
