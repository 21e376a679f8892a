package io.fieldcontract.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Whether an HCP prescribes enough more than before: the last 3 months against the 6 before, beside
 * what comparable HCPs do, so that a season is not taken for a rise. It is one when the growth
 * beyond the others is at least 20 % and the exact rank test, which one odd month cannot mislead,
 * leaves at most 5 % for chance.
 *
 * @param before prescriptions a month in the baseline, one decimal
 * @param now prescriptions a month in the window, one decimal
 * @param changePercent from before to now
 * @param othersPercent the same change of the others; null where they prescribed nothing
 * @param probability that three months taken by chance would rank as high or higher
 */
public record Uptick(
    BigDecimal before,
    BigDecimal now,
    BigDecimal changePercent,
    BigDecimal othersPercent,
    double probability,
    boolean risen) {

  /** Months that are compared with. */
  public static final int BASELINE = 6;

  /** The last months, which are looked at. */
  public static final int WINDOW = 3;

  /** All of them. */
  public static final int MONTHS = BASELINE + WINDOW;

  /** The significance of the rank test, one-sided. */
  public static final double ALPHA = 0.05;

  /** The growth beyond the others, as a factor. */
  public static final double GROWTH = 1.2;

  /** Prescriptions in the whole baseline; with fewer nothing is said. */
  public static final int FEWEST = 30;

  /**
   * Of an HCP beside others, by month, the oldest first; {@link #MONTHS} of each.
   *
   * @param others of all of them together; where a month has none, nothing is set against them
   */
  public static Uptick of(int[] own, long[] others) {
    long before = Arrays.stream(own, 0, BASELINE).sum();
    long now = Arrays.stream(own, BASELINE, MONTHS).sum();
    boolean beside = Arrays.stream(others).allMatch(month -> month > 0);
    long othersBefore = Arrays.stream(others, 0, BASELINE).sum();
    long othersNow = Arrays.stream(others, BASELINE, MONTHS).sum();
    double season = beside ? (double) othersNow / othersBefore : (double) WINDOW / BASELINE;
    double probability = probability(index(own, others, beside));
    boolean risen = now >= GROWTH * season * before && probability <= ALPHA && before >= FEWEST;
    return new Uptick(
        monthly(before, BASELINE),
        monthly(now, WINDOW),
        Percent.change(before * WINDOW, now * BASELINE),
        beside ? Percent.change(othersBefore * WINDOW, othersNow * BASELINE) : null,
        probability,
        risen);
  }

  private static double[] index(int[] own, long[] others, boolean beside) {
    double[] index = new double[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      index[month] = beside ? (double) own[month] / others[month] : own[month];
    }
    return index;
  }

  /** Of all ways to take three months, the share that ranks at least as high as the last three. */
  private static double probability(double[] index) {
    double[] ranks = Arrays.stream(index).map(value -> rank(value, index)).toArray();
    double seen = Arrays.stream(ranks, BASELINE, MONTHS).sum();
    int ways = 0;
    int asHigh = 0;
    for (int i = 0; i < MONTHS; i++) {
      for (int j = i + 1; j < MONTHS; j++) {
        for (int k = j + 1; k < MONTHS; k++) {
          ways++;
          asHigh += ranks[i] + ranks[j] + ranks[k] >= seen ? 1 : 0;
        }
      }
    }
    return (double) asHigh / ways;
  }

  // The middle one where several are equal; halves are exact in a double.
  private static double rank(double value, double[] all) {
    long below = Arrays.stream(all).filter(other -> other < value).count();
    long equal = Arrays.stream(all).filter(other -> other == value).count();
    return below + (equal + 1) / 2.0;
  }

  private static BigDecimal monthly(long sum, int months) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(months), 1, RoundingMode.HALF_UP);
  }
}
