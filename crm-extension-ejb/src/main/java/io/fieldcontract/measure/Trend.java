package io.fieldcontract.measure;

/**
 * Whether an HCP is called on less or more often than before: the calls of the last 40 working days
 * against those of the 80 before, by the exact conditional test of two Poisson rates. If nothing
 * changed, each of the calls falls into the last 40 of the 120 days with probability one third.
 *
 * @param recent submitted calls in the last {@link #RECENT_DAYS} working days
 * @param earlier submitted calls in the {@link #EARLIER_DAYS} working days before
 * @param probability of a change as great or greater in this direction, had nothing changed
 */
public record Trend(int recent, int earlier, Direction direction, double probability) {

  /** Working days that are looked at. */
  public static final int RECENT_DAYS = 40;

  /** Working days before them that they are compared with. */
  public static final int EARLIER_DAYS = 80;

  /** The significance: a change is one when its probability is at most this, one-sided. */
  public static final double ALPHA = 0.1;

  /** With fewer calls in both together nothing is said to cool. */
  public static final int FEWEST_TO_COOL = 6;

  /** With fewer calls in the last days nothing is said to warm. */
  public static final int FEWEST_TO_WARM = 4;

  private static final double SHARE = (double) RECENT_DAYS / (RECENT_DAYS + EARLIER_DAYS);

  /** Which way it goes. */
  public enum Direction {
    COOLING,
    STEADY,
    WARMING
  }

  /** Of these calls. */
  public static Trend of(int recent, int earlier) {
    int all = recent + earlier;
    double fewer = atMost(recent, all, SHARE);
    double more = 1 - atMost(recent - 1, all, SHARE);
    if (all >= FEWEST_TO_COOL && fewer <= ALPHA) {
      return new Trend(recent, earlier, Direction.COOLING, fewer);
    }
    if (recent >= FEWEST_TO_WARM && more <= ALPHA) {
      return new Trend(recent, earlier, Direction.WARMING, more);
    }
    return new Trend(recent, earlier, Direction.STEADY, Math.min(fewer, more));
  }

  /** The probability of at most so many successes in independent trials. */
  static double atMost(int successes, int trials, double chance) {
    double sum = 0;
    // In logarithms: the first terms are too small for a double when there are many trials.
    double term = trials * Math.log1p(-chance);
    double odds = Math.log(chance) - Math.log1p(-chance);
    for (int i = 0; i <= Math.min(successes, trials); i++) {
      sum += Math.exp(term);
      term += Math.log(trials - i) - Math.log(i + 1.0) + odds;
    }
    return Math.min(1, sum);
  }
}
