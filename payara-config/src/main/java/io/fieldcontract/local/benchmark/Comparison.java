package io.fieldcontract.local.benchmark;

import java.util.List;
import java.util.Locale;

/** The application's rates beside those of pgbench. */
record Comparison(Scenario scenario, int statements, Rates application, Rates pgbench) {
  private static final String HEAD =
      """
                       |          application          |            pgbench            |
                       |      per s   p50 ms   p99 ms  |      per s   p50 ms   p99 ms  |  share   target
      """;
  private static final String ROW =
      "%-14s %3d |%11.1f%9.1f%9.1f  |%11.1f%9.1f%9.1f  |%5.0f %%   %s%n";

  /** The application's rate as a share of pgbench's, in per cent. */
  double share() {
    return 100 * application.perSecond() / pgbench.perSecond();
  }

  /** A table of all, a row each. */
  static String table(List<Comparison> comparisons) {
    StringBuilder table = new StringBuilder(HEAD);
    comparisons.forEach(comparison -> table.append(comparison.row()));
    return table.append("The number after the name: SQL statements to a request.\n").toString();
  }

  private String row() {
    return String.format(
        Locale.ROOT,
        ROW,
        scenario.label(),
        statements,
        application.perSecond(),
        application.p50Millis(),
        application.p99Millis(),
        pgbench.perSecond(),
        pgbench.p50Millis(),
        pgbench.p99Millis(),
        share(),
        verdict());
  }

  private String verdict() {
    if (scenario.target() == 0) {
      return "-";
    }
    return scenario.target() + " % " + (share() >= scenario.target() ? "reached" : "missed");
  }
}
