package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class LocalPostgresTest {
  private static final String ONE_REGION =
      "insert into region (id, external_id, name, zone_id)"
          + " values (gen_random_uuid(), 'R1', 'North', 'Europe/Berlin')";

  @TempDir static Path directory; // for all: the binaries beside the data are unpacked once

  @Test
  void theTablesAreMadeOnceAndTheDataIsKeptFromStartToStart() throws IOException, SQLException {
    try (LocalPostgres first = LocalPostgres.start(directory.resolve("kept"), 0)) {
      Schema.update(first.jdbcUrl());
      assertThat(Schema.isEmpty(first.jdbcUrl())).isTrue();
      execute(first.jdbcUrl(), ONE_REGION);
    }
    try (LocalPostgres second = LocalPostgres.start(directory.resolve("kept"), 0)) {
      Schema.update(second.jdbcUrl());
      assertThat(Schema.isEmpty(second.jdbcUrl())).isFalse();
      assertThat(value(second.jdbcUrl(), "select name from region")).isEqualTo("North");
    }
  }

  @Test
  void theServerIsSafeForDataAndForItsNeighbours() throws IOException, SQLException {
    try (LocalPostgres postgres = LocalPostgres.start(directory.resolve("safe"), 0)) {
      String url = postgres.jdbcUrl();
      assertThat(value(url, "show fsync")).isEqualTo("on");
      assertThat(value(url, "show synchronous_commit")).isEqualTo("on");
      assertThat(value(url, "show full_page_writes")).isEqualTo("on");
      assertThat(value(url, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(value(url, "select usesuper from pg_user where usename = current_user"))
          .isEqualTo("f");
      assertThatThrownBy(() -> value(postgres.address() + "?user=crm&password=x", "select 1"))
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> value(postgres.address() + "?user=postgres", "select 1"))
          .hasMessageContaining("password");
    }
  }

  @Test
  void aKilledStarterLeavesNoServerBehindAndTheNextOneFindsTheData() throws Exception {
    Path data = directory.resolve("killed");
    Process starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output = new BufferedReader(new InputStreamReader(starter.getInputStream()));
    assertThat(output.readLine()).isEqualTo("up");
    ProcessHandle server = new PostgresProcess(data.resolve("cluster")).running().orElseThrow();

    starter.destroyForcibly().waitFor();
    server.onExit().get(60, TimeUnit.SECONDS);

    try (LocalPostgres next = LocalPostgres.start(data, 0)) {
      assertThat(value(next.jdbcUrl(), "select what from kept")).isEqualTo("this");
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(String url, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Starts the database and waits to be killed. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] arguments) throws Exception {
      LocalPostgres postgres = LocalPostgres.start(Path.of(arguments[0]), 0);
      execute(postgres.jdbcUrl(), "create table kept as select 'this' as what");
      System.out.println("up");
      Thread.currentThread().join();
    }
  }
}
