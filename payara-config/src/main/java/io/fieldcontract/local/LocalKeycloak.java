package io.fieldcontract.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A real Keycloak with the realm {@code crm}, reachable from this machine alone. Its administrator
 * is {@code admin} with the password {@code admin}: for demos and tests only.
 */
public final class LocalKeycloak implements AutoCloseable {
  /** The realm's name. */
  public static final String REALM = "crm";

  /** The client's name, and the audience of its tokens. */
  public static final String CLIENT = "crm-extension";

  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final ChildProcess process;
  private final int port;

  private LocalKeycloak(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts on the database of that directory, which is filled first when it is new or of another
   * realm file, and returns when the realm answers.
   *
   * @param port 0 for a free one
   * @throws LauncherFailure when it does not start
   */
  public static LocalKeycloak start(
      KeycloakInstallation installation, Path dataDirectory, int port, Path logFile)
      throws InterruptedException {
    try {
      installation.fill(dataDirectory);
      return start(installation.home(), dataDirectory, port, logFile, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LocalKeycloak startImporting(Path home, Path dataDirectory, int port, Path logFile)
      throws IOException, InterruptedException {
    return start(home, dataDirectory, port, logFile, List.of("--import-realm"));
  }

  private static LocalKeycloak start(
      Path home, Path dataDirectory, int wantedPort, Path logFile, List<String> more)
      throws IOException, InterruptedException {
    int port = wantedPort == 0 ? Ports.free() : wantedPort;
    List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
    arguments.add("--http-enabled=true");
    arguments.add("--http-host=127.0.0.1");
    arguments.add("--http-port=" + port);
    arguments.add("--hostname=http://localhost:" + port); // the issuer, whatever host was asked
    arguments.addAll(more);
    ChildProcess process = KeycloakCommand.start(home, dataDirectory, arguments, logFile);
    LocalKeycloak keycloak = new LocalKeycloak(process, port);
    try {
      process.awaitOk(keycloak.realmAddress(), "Listening on:", START_LIMIT);
      return keycloak;
    } catch (LauncherFailure | InterruptedException e) {
      keycloak.close();
      throw e;
    }
  }

  private URI realmAddress() {
    return URI.create("http://127.0.0.1:" + port + "/realms/" + REALM);
  }

  /** The address that browsers and servers are told; realms are below it. */
  public String authServerUrl() {
    return "http://localhost:" + port;
  }

  /** Completes with the failure to show when the server ends. */
  CompletableFuture<LauncherFailure> onExit() {
    return process.onExit();
  }

  /** Stops the server; its data stays. */
  @Override
  public void close() {
    process.close();
  }
}
