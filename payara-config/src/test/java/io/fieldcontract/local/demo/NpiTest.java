package io.fieldcontract.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

  @Test
  void knowsThePublishedExample() {
    assertThat(Npi.valid("1234567893")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890", "3234567893", "123456789", "12345678933", "123456789x", ""})
  void refusesOthers(String npi) {
    assertThat(Npi.valid(npi)).isFalse();
  }

  @Test
  void givesEveryNumberItsOwn() {
    assertThat(LongStream.range(0, 100_000).mapToObj(Npi::of))
        .doesNotHaveDuplicates()
        .allMatch(npi -> Npi.valid(npi) && npi.startsWith("2"));
  }
}
