package io.fieldcontract.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.local.LauncherFailure;
import io.fieldcontract.local.demo.DemoSize;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkOptionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void measuresAMillionHcpsByItself() {
    assertThat(BenchmarkOptions.parse(List.of(), TODAY))
        .isEqualTo(
            new BenchmarkOptions(
                16,
                Duration.ofSeconds(300),
                Duration.ofSeconds(30),
                DemoSize.benchmark(TODAY),
                false));
  }

  @Test
  void takesNumbers() {
    List<String> arguments =
        List.of("--fresh", "--clients=2", "--seconds=5", "--warm-up=1", "--calls=10");

    assertThat(BenchmarkOptions.parse(arguments, TODAY))
        .isEqualTo(
            new BenchmarkOptions(
                2,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                DemoSize.benchmark(TODAY).with(Map.of("calls", 10L)),
                true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--clients=65",
        "--clients=0",
        "--clients",
        "--clients=x",
        "--seconds=601",
        "--what",
        "what",
        "--hcps=1"
      })
  void refusesWhatItDoesNotKnowOrCannotBound(String argument) {
    assertThatThrownBy(() -> BenchmarkOptions.parse(List.of(argument), TODAY))
        .isInstanceOf(LauncherFailure.class)
        .message()
        .isNotBlank();
  }
}
