package io.fieldcontract.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

  @ParameterizedTest
  @CsvSource({"1, PT1S", "2, PT4S", "3, PT16S", "6, PT17M4S", "7, PT1H", "10, PT1H", "500, PT1H"})
  void delay(int tries, Duration expected) {
    assertThat(Retries.delay(tries)).isEqualTo(expected);
  }

  @Test
  void anEventIsTriedForMoreThanAnOfficeHour() {
    Duration all =
        IntStream.range(1, Retries.MOST)
            .mapToObj(Retries::delay)
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(all).isBetween(Duration.ofHours(3), Duration.ofHours(4));
  }
}
