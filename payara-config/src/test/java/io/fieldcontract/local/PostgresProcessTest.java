package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresProcessTest {
  @TempDir Path directory;

  @Test
  void withoutAPidFileNothingRuns() {
    assertThat(new PostgresProcess(directory).running()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a number\n", "999999999\n/data\n"})
  void aPidFileThatNamesNoLivingProcessIsIgnored(String content) throws IOException {
    Files.writeString(directory.resolve("postmaster.pid"), content);
    assertThat(new PostgresProcess(directory).running()).isEmpty();
  }

  @Test
  void aPidThatNowBelongsToAnotherProgramIsLeftAlone() throws IOException {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(directory.resolve("postmaster.pid"), other.pid() + "\n/data\n");

      new PostgresProcess(directory).stopLeftover();

      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }
}
