package io.fieldcontract.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Payara Micro is told from outside so that the application runs.
 *
 * @param databaseAddress the JDBC address without credentials or parameters
 * @param user the database's owner
 * @param password the owner's
 * @param authServerUrl where browsers and the server find Keycloak
 */
public record PayaraSettings(
    String databaseAddress, String user, String password, String authServerUrl) {
  private static final String PRE_BOOT = "/payara-micro/pre-boot.txt";
  private static final String LOOPBACK_ONLY =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=127.0.0.1\n";

  /** The settings that fit those two servers. */
  public static PayaraSettings of(LocalPostgres postgres, LocalKeycloak keycloak) {
    return of(postgres, keycloak.authServerUrl());
  }

  static PayaraSettings of(LocalPostgres postgres, String authServerUrl) {
    return new PayaraSettings(
        postgres.address(), postgres.user(), postgres.password(), authServerUrl);
  }

  /** The system properties the application reads, by name. */
  public Map<String, String> systemProperties() {
    return new TreeMap<>(
        Map.of(
            "crm.keycloak.auth-server-url", authServerUrl,
            "crm.keycloak.realm", LocalKeycloak.REALM,
            "crm.keycloak.resource", LocalKeycloak.CLIENT));
  }

  /**
   * Writes the pre-boot command file: the data source {@code jdbc/crm}, and the web port bound to
   * 127.0.0.1. Only this user can read it.
   */
  public Path writePreBootCommands(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      PrivateFile.write(file, preBootCommands());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String preBootCommands() throws IOException {
    try (InputStream in = PayaraSettings.class.getResourceAsStream(PRE_BOOT)) {
      String url = databaseAddress + "?ApplicationName=crm-extension";
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${url}", escaped(url))
              .replace("${user}", escaped(user))
              .replace("${password}", escaped(password))
          + LOOPBACK_ONLY;
    }
  }

  /** In a list of properties the colon ends a property and the equals sign a name. */
  private static String escaped(String value) {
    return value.replaceAll("[\\\\:=]", "\\\\$0");
  }
}
