package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLockTest {
  @TempDir Path directory;

  @Test
  void aSecondStartIsRefusedAndToldWhoHoldsTheDirectory() throws IOException {
    StartLock held = StartLock.take(directory);
    try {
      assertThatThrownBy(() -> StartLock.take(directory))
          .isInstanceOf(LauncherFailure.class)
          .hasMessage(
              "Another launcher (process %d) already runs on %s: stop it first.",
              ProcessHandle.current().pid(), directory);
    } finally {
      held.close();
    }
  }

  @Test
  void theDirectoryIsFreeAfterTheFirstEnds() throws IOException {
    StartLock.take(directory).close();
    assertThatCode(() -> StartLock.take(directory).close()).doesNotThrowAnyException();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
    Path inTheWay = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> StartLock.take(inTheWay))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageStartingWith(inTheWay + " cannot be written by this user");
  }
}
