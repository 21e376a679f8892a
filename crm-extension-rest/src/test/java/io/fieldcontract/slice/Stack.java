package io.fieldcontract.slice;

import io.fieldcontract.local.Distribution;
import io.fieldcontract.local.KeycloakInstallation;
import io.fieldcontract.local.LocalKeycloak;
import io.fieldcontract.local.LocalPostgres;
import io.fieldcontract.local.PayaraMicro;
import io.fieldcontract.local.PayaraSettings;
import io.fieldcontract.local.Schema;
import io.fieldcontract.local.demo.DemoCompany;
import io.fieldcontract.local.demo.DemoSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The database and the Keycloak that the tested server uses, started once for this JVM. */
final class Stack {

  /** Of the company's zones that where a day begins last: no call of it is of today or later. */
  private static final ZoneId LAST_ZONE = ZoneId.of("America/Los_Angeles");

  private static final Path WORK = Path.of("target", "it");
  private static final Distribution DISTRIBUTION =
      new Distribution(Path.of("..", "payara-config", "target", "dist"));

  private static Stack running;

  private final LocalPostgres postgres;
  private final LocalKeycloak keycloak;
  private final Bucket bucket = Bucket.start();
  private PayaraMicro second;

  private Stack(LocalPostgres postgres, LocalKeycloak keycloak) {
    this.postgres = postgres;
    this.keycloak = keycloak;
  }

  static synchronized void start() {
    if (running != null) {
      return;
    }
    try {
      running = new Stack(startPostgres(), startKeycloak());
      Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
      Files.writeString(WORK.resolve("keycloak.json"), running.keycloakJson());
      Files.writeString(WORK.resolve("attachments.json"), running.bucket.settings());
      settings().writePreBootCommands(WORK.resolve("pre-boot.txt"));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The address of a second node on the same database, started when first asked for. It keeps new
   * attachments in the bucket, the first one in the database.
   */
  static synchronized String secondNode() throws InterruptedException {
    if (running.second == null) {
      running.second =
          PayaraMicro.start(
              DISTRIBUTION,
              settings(),
              Path.of("target", "crm-extension.war"),
              WORK.resolve("second"),
              0,
              WORK.resolve("second.log"),
              Map.of(
                  "CRM_ATTACHMENTS_STORE",
                  "s3",
                  "CRM_ATTACHMENTS_CONFIG_FILE",
                  WORK.resolve("attachments.json").toString()));
    }
    return running.second.address();
  }

  /** A connection of one's own to the database. */
  static Connection open() throws SQLException {
    return connect();
  }

  /** The bucket for attachments. */
  static Bucket bucket() {
    return running.bucket;
  }

  /** Keycloak's address. */
  static String authServerUrl() {
    return running.keycloak.authServerUrl();
  }

  /** What a server is told so that it uses these two, and the tests' mail server. */
  static PayaraSettings settings() {
    return PayaraSettings.of(running.postgres, running.keycloak).with(Post.SERVER);
  }

  /** The only number of a query. */
  static long number(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The only text of a query; null when it finds nothing. */
  static String text(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes the database behind the application's back. */
  static void change(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends what the application holds open, and lets it open nothing new. */
  static void refuseConnections() throws SQLException {
    try (Connection connection = connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role crm connection limit 0");
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'crm'");
    }
  }

  /** Lets it connect again. */
  static void allowConnections() throws SQLException {
    try (Connection connection = connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role crm connection limit -1");
    }
  }

  private static Connection connectAsSuperuser() throws SQLException {
    return DriverManager.getConnection(
        running.postgres.address(), "postgres", running.postgres.password());
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(running.postgres.jdbcUrl());
  }

  // Tests change what they find: each run has a company of its own.
  private static LocalPostgres startPostgres() throws IOException, SQLException {
    deleteDirectory(WORK.resolve("postgresql"));
    LocalPostgres postgres = LocalPostgres.start(WORK.resolve("postgresql"), 0);
    Schema.update(postgres.jdbcUrl());
    DemoSize size =
        DemoSize.demo(LocalDate.now(LAST_ZONE))
            .with(Map.of("territories", 24L, "hcps", 4800L, "hcos", 720L, "calls", 24_000L));
    DemoCompany.load(postgres.address(), postgres.user(), postgres.password(), size, step -> {});
    return postgres;
  }

  private static void deleteDirectory(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> paths = Files.walk(directory)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static LocalKeycloak startKeycloak() throws InterruptedException {
    // Unpacked and built beside the launcher's, which takes a minute: once, not for each test run.
    KeycloakInstallation installation =
        KeycloakInstallation.prepare(DISTRIBUTION.keycloak(), Path.of("..", ".local"), step -> {});
    return LocalKeycloak.start(
        installation, WORK.resolve("keycloak"), 0, WORK.resolve("keycloak.log"));
  }

  private String keycloakJson() {
    return """
        {"realm": "crm", "auth-server-url": "%s", "resource": "crm-extension",
         "min-time-between-jwks-requests": 1}"""
        .formatted(keycloak.authServerUrl());
  }

  private void stop() {
    if (second != null) {
      second.close();
    }
    keycloak.close();
    bucket.stop();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
