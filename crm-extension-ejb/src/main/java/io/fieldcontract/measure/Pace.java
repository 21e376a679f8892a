package io.fieldcontract.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How far the plan of a cycle is met, against the part of it that is due by now: goal × elapsed ÷
 * working days with each target. docs/numbers.md has the formulas.
 *
 * @param workingDays of the whole cycle
 * @param workingDaysElapsed of these, before today
 * @param coveragePlannedPercent targets that the plan has seen by now, the next one by the part of
 *     the call that is due
 * @param callsPlannedToDate in calls, one decimal
 * @param callsMadeToDate submitted calls, of each target at most those planned to date, rounded up
 *     to whole calls, so that over-calling one HCP hides no missed one
 * @param attainmentToDatePercent callsMadeToDate of callsPlannedToDate; null before the first
 *     working day has elapsed
 * @param frequency calls with a covered target, one decimal; null while none is covered
 * @param frequencyPlanned calls planned to date with a target, one decimal
 */
public record Pace(
    int workingDays,
    int workingDaysElapsed,
    BigDecimal coveragePlannedPercent,
    BigDecimal callsPlannedToDate,
    int callsMadeToDate,
    BigDecimal attainmentToDatePercent,
    BigDecimal frequency,
    BigDecimal frequencyPlanned) {

  private static final BigDecimal BEHIND = new BigDecimal("0.9");
  private static final int FEWEST_DAYS = 10;

  /** Of the targets of a territory, of which there are some, in a cycle with working days. */
  public static Pace of(List<TargetCount> targets, int elapsed, int workingDays) {
    long hcps = sum(targets, TargetCount::hcps);
    // In units of one call ÷ workingDays, so that nothing is rounded before the end.
    long planned = elapsed * sum(targets, one -> (long) one.goal() * one.hcps());
    long seen =
        sum(targets, one -> Math.min(workingDays, (long) one.goal() * elapsed) * one.hcps());
    int made = Math.toIntExact(sum(targets, one -> made(one, elapsed, workingDays)));
    long covered = sum(targets, one -> one.made() > 0 ? one.hcps() : 0);
    long calls = sum(targets, one -> (long) one.made() * one.hcps());
    return new Pace(
        workingDays,
        elapsed,
        Percent.of(seen, hcps * workingDays),
        quotient(planned, workingDays),
        made,
        Percent.of(BigDecimal.valueOf((long) made * workingDays), BigDecimal.valueOf(planned)),
        covered == 0 ? null : quotient(calls, covered),
        quotient(planned, hcps * workingDays));
  }

  /** Whether a figure is so far behind its plan that it is said: less than nine tenths of it. */
  public static boolean isBehind(BigDecimal actual, BigDecimal planned) {
    return actual.compareTo(planned.multiply(BEHIND)) < 0;
  }

  /** Whether enough of the cycle has elapsed to say who is behind: ten working days. */
  public boolean tellsWhoIsBehind() {
    return workingDaysElapsed >= FEWEST_DAYS;
  }

  private static long made(TargetCount target, int elapsed, int workingDays) {
    long due = -Math.floorDiv(-(long) target.goal() * elapsed, (long) workingDays);
    return Math.min(target.made(), due) * target.hcps();
  }

  private static long sum(List<TargetCount> targets, ToLongFunction<TargetCount> part) {
    return targets.stream().mapToLong(part).sum();
  }

  private static BigDecimal quotient(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
