package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePasswordTest {
  @TempDir Path directory;

  @Test
  void itIsMadeOnceAndOnlyItsUserCanReadIt() throws IOException {
    Path file = directory.resolve("password");

    String first = DatabasePassword.keptIn(file);

    assertThat(first).matches("[0-9a-f]{32}");
    assertThat(DatabasePassword.keptIn(file)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void twoDirectoriesHaveTwoPasswords() throws IOException {
    assertThat(DatabasePassword.keptIn(directory.resolve("one")))
        .isNotEqualTo(DatabasePassword.keptIn(directory.resolve("two")));
  }

  @Test
  void aDamagedFileIsSaidSo() throws IOException {
    Path file = Files.writeString(directory.resolve("password"), "'; drop");
    assertThatThrownBy(() -> DatabasePassword.keptIn(file))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageContaining("--fresh");
  }
}
