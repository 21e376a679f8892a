package io.fieldcontract.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** The numbers a signal rests on; docs/numbers.md has the formulas. */
public sealed interface Evidence {

  /**
   * Of calls with an HCP.
   *
   * @param recentFrom the first day of the last {@code recentDays} working days
   * @param earlierFrom the first day of the {@code earlierDays} working days before them
   * @param lastCall in both together; null when there was none
   * @param probability of as great a change by chance
   */
  record Calls(
      int recentCalls,
      int recentDays,
      LocalDate recentFrom,
      int earlierCalls,
      int earlierDays,
      LocalDate earlierFrom,
      LocalDate lastCall,
      BigDecimal probability)
      implements Evidence {}

  /**
   * Of prescriptions (TRx of all products) of an HCP who did not opt out.
   *
   * @param before a month in the baseline
   * @param now a month in the window
   * @param othersPercent the change of the territory's other HCPs of the tier
   * @param tierA a month of the window of the middle HCP of tier A in the territory; null with
   *     fewer than five of them
   * @param from the first day of the window
   * @param through the first day of its last month
   */
  record Prescriptions(
      BigDecimal before,
      BigDecimal now,
      BigDecimal changePercent,
      BigDecimal othersPercent,
      BigDecimal tierA,
      LocalDate from,
      LocalDate through,
      BigDecimal probability)
      implements Evidence {}

  /** Of the cycle's plan: coverage in per cent, or calls with a target. */
  record Plan(
      BigDecimal actual, BigDecimal planned, int workingDaysElapsed, int workingDays, String cycle)
      implements Evidence {}

  /**
   * Of sales.
   *
   * @param product the one that is farthest behind by amount
   */
  record Sales(
      BigDecimal amount,
      BigDecimal plannedAmount,
      String currency,
      BigDecimal attainmentPercent,
      String product,
      LocalDate from,
      LocalDate through)
      implements Evidence {}

  /** Of flags that nobody has resolved yet. */
  record Flags(int open, Instant oldestAt) implements Evidence {}
}
