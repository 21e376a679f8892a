package io.fieldcontract.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password made once and kept in a file that only this user can read. */
final class DatabasePassword {
  private static final int BYTES = 16;

  private DatabasePassword() {}

  /** Reads it, or makes it: 32 hexadecimal digits. */
  static String keptIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      PrivateFile.write(file, HexFormat.of().formatHex(random));
    }
    String password = Files.readString(file).strip();
    if (!password.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
      throw new LauncherFailure(
          file + " holds no password any more: start with --fresh to throw the data away.");
    }
    return password;
  }
}
