package io.fieldcontract.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RatesTest {

  @Test
  void countsBySecondAndTakesTheNearestRank() {
    long[] micros = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1000).toArray();

    assertThat(Rates.of(micros, Duration.ofSeconds(4))).isEqualTo(new Rates(50, 100, 198));
    assertThat(Rates.of(new long[0], Duration.ofSeconds(4))).isEqualTo(new Rates(0, 0, 0));
  }

  @Test
  void comparesAndSaysWhatTheTargetIs() {
    Rates pgbench = new Rates(1000, 5, 9);
    String table =
        Comparison.table(
            List.of(
                new Comparison(Scenario.LOG_CALL, 12, new Rates(350, 10, 20), pgbench),
                new Comparison(Scenario.PICKER, 4, new Rates(299, 10, 20), pgbench),
                new Comparison(Scenario.HOME, 6, new Rates(500, 10, 20), pgbench)));

    assertThat(table.lines().filter(line -> line.contains("log a call")))
        .singleElement()
        .asString()
        .contains("35 %   35 % reached");
    assertThat(table.lines().filter(line -> line.contains("picker")))
        .singleElement()
        .asString()
        .contains("30 %   30 % missed");
    assertThat(table.lines().filter(line -> line.contains("home")))
        .singleElement()
        .asString()
        .endsWith("50 %   -");
  }

  @Test
  void takesTheLookUpsShareFromPgbenchsReport() {
    String report =
        """
        tps = 100.0
        statement latencies in milliseconds and failures:
                 0.001           0  \\set row random(1, 40)
                 0.100           0  select p1 from benchmark.input where n = :row \\gset
                 0.899           0  select 1;
        """;

    assertThat(Pgbench.lookUpShare(report)).isEqualTo(0.1);
    assertThat(Pgbench.lookUpShare("tps = 100.0")).isZero();
  }
}
