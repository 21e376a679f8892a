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
 * @param smtp what takes mail; null for none
 */
public record PayaraSettings(
    String databaseAddress, String user, String password, String authServerUrl, SmtpServer smtp) {
  private static final String PRE_BOOT = "/payara-micro/pre-boot.txt";
  private static final String MAIL = "/payara-micro/mail.txt";
  private static final String LOOPBACK_ONLY =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=127.0.0.1\n";

  /** The settings that fit those two servers. */
  public static PayaraSettings of(LocalPostgres postgres, LocalKeycloak keycloak) {
    return of(postgres, keycloak.authServerUrl());
  }

  static PayaraSettings of(LocalPostgres postgres, String authServerUrl) {
    return new PayaraSettings(
        postgres.address(), postgres.user(), postgres.password(), authServerUrl, null);
  }

  /** The same with a server that takes mail; null for none. */
  public PayaraSettings with(SmtpServer mail) {
    return new PayaraSettings(databaseAddress, user, password, authServerUrl, mail);
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
   * Writes the pre-boot command file: the data source {@code jdbc/crm}, the mail session {@code
   * mail/crm} if there is a server for it, and the web port bound to 127.0.0.1. Only this user can
   * read it.
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
    String url = databaseAddress + "?ApplicationName=crm-extension";
    return commands(PRE_BOOT)
            .replace("${url}", escaped(url))
            .replace("${user}", escaped(user))
            .replace("${password}", escaped(password))
        + (smtp == null ? "" : mailCommands())
        + LOOPBACK_ONLY;
  }

  private String mailCommands() throws IOException {
    return commands(MAIL)
        .replace("${host}", smtp.host())
        .replace("${port}", Integer.toString(smtp.port()))
        .replace("${from}", smtp.from());
  }

  private static String commands(String resource) throws IOException {
    try (InputStream in = PayaraSettings.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** In a list of properties the colon ends a property and the equals sign a name. */
  private static String escaped(String value) {
    return value.replaceAll("[\\\\:=]", "\\\\$0");
  }
}
