package io.fieldcontract.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The servers as the build lays them out in one directory. */
public record Distribution(Path directory) {

  /** Payara Micro. */
  public Path payaraMicro() {
    return existing("payara-micro.jar");
  }

  /** Keycloak, still zipped. */
  public Path keycloak() {
    return existing("keycloak.zip");
  }

  /** The JDBC driver that Payara Micro is given. */
  public Path postgresqlDriver() {
    return existing("postgresql.jar");
  }

  private Path existing(String name) {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new LauncherFailure(file + " is missing: build first, with mvn package.");
    }
    return file;
  }
}
