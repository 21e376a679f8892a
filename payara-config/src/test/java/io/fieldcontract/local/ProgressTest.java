package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void everyStepIsALineWithTheSecondsSinceTheStart() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AtomicLong nanos = new AtomicLong(5_000_000_000L);
    Progress progress = new Progress(new PrintStream(out), nanos::get);

    nanos.addAndGet(12_340_000_000L);
    progress.accept("Keycloak is up");

    assertThat(out).hasToString("  12.3 s  Keycloak is up" + System.lineSeparator());
  }
}
