package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir Path directory;

  @Test
  void theExcerptHasTheLinesThatTellWhyAndThePath() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("server.log"),
            """
            INFO starting
            SEVERE the pool crmPool cannot be reached
                at some.Frame(Frame.java:1)
            Caused by: java.net.ConnectException: refused
            INFO stopping
            """);

    assertThat(new ServerLog(file).excerpt())
        .isEqualTo(
            "\n    SEVERE the pool crmPool cannot be reached"
                + "\n    Caused by: java.net.ConnectException: refused"
                + "\n  The whole log: "
                + file);
  }

  @Test
  void withoutATellingLineTheLastEightAreShown() throws IOException {
    Path file = Files.writeString(directory.resolve("server.log"), "line %d\n".repeat(20));
    assertThat(new ServerLog(file).excerpt().lines().filter(l -> l.contains("line"))).hasSize(8);
  }

  @Test
  void aServerThatWroteNothingHasOnlyThePath() {
    ServerLog log = new ServerLog(directory.resolve("absent.log"));
    assertThat(log.excerpt()).isEqualTo("\n  The whole log: " + log.file());
    assertThat(log.mentions("anything")).isFalse();
  }
}
