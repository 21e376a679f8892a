package io.fieldcontract.local;

import java.util.Iterator;
import java.util.List;

/**
 * What the person at the terminal asked for.
 *
 * @param port where the application answers
 * @param keycloakPort where Keycloak answers
 * @param databasePort where PostgreSQL answers
 * @param fresh whether the kept data is thrown away first
 * @param demo whether an empty database is filled with the demo company
 * @param smtp what takes the application's mail; null for none
 */
public record LauncherOptions(
    int port, int keycloakPort, int databasePort, boolean fresh, boolean demo, SmtpServer smtp) {

  /** What holds without any option. */
  static final LauncherOptions DEFAULTS = new LauncherOptions(8080, 8180, 5480, false, true, null);

  /**
   * Reads the command line; a later option overrides an earlier one.
   *
   * @throws LauncherFailure on an unknown option, a bad port, or one port named twice
   */
  public static LauncherOptions parse(List<String> arguments) {
    LauncherOptions options = DEFAULTS;
    Iterator<String> words =
        arguments.stream()
            .flatMap(
                a -> a.startsWith("--") ? List.of(a.split("=", 2)).stream() : List.of(a).stream())
            .iterator();
    while (words.hasNext()) {
      options = options.with(words.next(), words);
    }
    return options.requireDistinctPorts();
  }

  private LauncherOptions with(String option, Iterator<String> rest) {
    return switch (option) {
      case "--port" ->
          new LauncherOptions(port(option, rest), keycloakPort, databasePort, fresh, demo, smtp);
      case "--keycloak-port" ->
          new LauncherOptions(port, port(option, rest), databasePort, fresh, demo, smtp);
      case "--database-port" ->
          new LauncherOptions(port, keycloakPort, port(option, rest), fresh, demo, smtp);
      case "--fresh" -> new LauncherOptions(port, keycloakPort, databasePort, true, demo, smtp);
      case "--no-demo" -> new LauncherOptions(port, keycloakPort, databasePort, fresh, false, smtp);
      case "--smtp" -> with(SmtpServer.parse(rest.hasNext() ? rest.next() : ""));
      default ->
          throw new LauncherFailure(
              "The option " + option + " is not known; ./run --help lists the options.");
    };
  }

  private LauncherOptions with(SmtpServer server) {
    return new LauncherOptions(port, keycloakPort, databasePort, fresh, demo, server);
  }

  private static int port(String option, Iterator<String> rest) {
    String value = rest.hasNext() ? rest.next() : "";
    if (value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) <= 65535) {
      return Integer.parseInt(value);
    }
    throw new LauncherFailure(option + " needs a port from 1 to 65535, not \"" + value + "\".");
  }

  private LauncherOptions requireDistinctPorts() {
    if (port == keycloakPort || port == databasePort || keycloakPort == databasePort) {
      throw new LauncherFailure(
          "The application, Keycloak and the database need three different ports, not "
              + List.of(port, keycloakPort, databasePort)
              + ".");
    }
    return this;
  }
}
