package io.fieldcontract.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL on a kept data directory, reachable from this machine alone. */
public final class LocalPostgres implements AutoCloseable {
  private static final String NAME = "crm"; // of the database and of its owner
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  // A local connection of every user needs the password: other people may be on this machine.
  private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "shared_buffers", "256MB",
          "max_wal_size", "2GB",
          "jit", "off"); // it slows the short queries of an application down

  private final PostgresProcess process;
  private final EmbeddedPostgres server;
  private final Process guard;
  private final ServerLog log;
  private final String password;

  private LocalPostgres(
      PostgresProcess process,
      EmbeddedPostgres server,
      Process guard,
      ServerLog log,
      String password) {
    this.process = process;
    this.server = server;
    this.guard = guard;
    this.log = log;
    this.password = password;
  }

  /** Starts with the log in the data directory. */
  public static LocalPostgres start(Path dataDirectory, int port) {
    return start(dataDirectory, port, dataDirectory.resolve("postgresql.log"));
  }

  /**
   * Starts and makes the database {@code crm} with an owner of the same name when absent; takes
   * over from a server that was left behind. The binaries are unpacked once, into {@code
   * postgresql-binaries} beside the data directory.
   *
   * @param port 0 for a free one
   * @throws LauncherFailure when it does not start
   */
  public static LocalPostgres start(Path dataDirectory, int port, Path logFile) {
    refuseRootWithoutUnshare();
    PostgresProcess process = new PostgresProcess(dataDirectory.resolve("cluster"));
    ServerLog log = new ServerLog(logFile);
    process.stopLeftover();
    try {
      Files.createDirectories(dataDirectory);
      Files.createDirectories(logFile.toAbsolutePath().getParent());
      Files.deleteIfExists(logFile);
      String password = DatabasePassword.keptIn(dataDirectory.resolve("password"));
      Process guard = process.guard();
      EmbeddedPostgres server = launch(process.dataDirectory(), port, logFile, password);
      LocalPostgres started = new LocalPostgres(process, server, guard, log, password);
      started.prepareDatabase();
      return started;
    } catch (IOException | IllegalStateException | SQLException e) {
      throw new LauncherFailure("PostgreSQL did not start:" + log.excerpt(), e);
    }
  }

  private static void refuseRootWithoutUnshare() {
    if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
      throw new LauncherFailure(
          "PostgreSQL does not run as root, and this machine refuses unshare,"
              + " which would let it: start as another user.");
    }
  }

  private static EmbeddedPostgres launch(Path cluster, int port, Path logFile, String password)
      throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(
                cluster.getParent().resolveSibling("postgresql-binaries").toFile())
            .setDataDirectory(cluster)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setConnectConfig("password", password)
            // the same order of text on every machine
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C")
            .setErrorRedirector(Redirect.appendTo(logFile.toFile()))
            .setOutputRedirector(Redirect.appendTo(logFile.toFile()))
            .setPort(port == 0 ? Ports.free() : port);
    SETTINGS.forEach(builder::setServerConfig);
    return builder.start();
  }

  private void prepareDatabase() throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "pg_roles", "rolname")) {
        statement.execute("create role " + NAME + " login");
      }
      if (!exists(statement, "pg_database", "datname")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
      statement.execute("alter role " + NAME + " password '" + password + "'");
      statement.execute("alter role postgres password '" + password + "'");
      Files.writeString(process.dataDirectory().resolve("pg_hba.conf"), ACCESS);
      statement.execute("select pg_reload_conf()");
    }
  }

  private static boolean exists(Statement statement, String catalog, String column)
      throws SQLException {
    String query = "select 1 from %s where %s = '%s'".formatted(catalog, column, NAME);
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  /** The port it answers at, on 127.0.0.1. */
  public int port() {
    return server.getPort();
  }

  /** The address of the database, without credentials. */
  public String address() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME;
  }

  /** The address of the database with its owner's credentials: all that a connection needs. */
  public String jdbcUrl() {
    return address() + "?user=" + user() + "&password=" + password;
  }

  /** The owner of the database, no superuser. */
  public String user() {
    return NAME;
  }

  /** The owner's password. */
  public String password() {
    return password;
  }

  /** The failure to show when the server ends by itself, once it has. */
  CompletableFuture<LauncherFailure> onExit() {
    return process
        .running()
        .map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(null))
        .thenApply(p -> new LauncherFailure("PostgreSQL ended:" + log.excerpt()));
  }

  /** Stops the server cleanly; the data stays. */
  @Override
  public void close() throws IOException {
    server.close();
    process.stopLeftover(); // only when the orderly stop took too long
    guard.destroy();
  }
}
