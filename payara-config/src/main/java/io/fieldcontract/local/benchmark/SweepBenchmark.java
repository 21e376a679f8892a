package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.Distribution;
import io.fieldcontract.local.LauncherFailure;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the sweep of disputes: of 100,000 open ones some became due, or all at once, and the
 * application finds and tells it. PostgreSQL alone then writes the same rows, which are ready in a
 * table, in batches as large. See docs/benchmark.md.
 */
final class SweepBenchmark {
  private static final Map<String, Long> SMALL =
      Map.of("territories", 8L, "hcps", 400L, "hcos", 60L, "calls", 2_000L);
  private static final int OPEN = 100_000;
  private static final int[] WAVES = {2_000, 1_000, OPEN};
  private static final int BATCH = 2_000;
  private static final int MOST_SECONDS = 10;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final String DISPUTES =
      """
      insert into ic_dispute select r.* from ic_dispute d,
        generate_series(1, %d) n, lateral jsonb_populate_record(d, jsonb_build_object('id',
          cast('018f' || substr(md5(cast(n as text)), 5) as uuid))) r
      where d.id = (select id from ic_dispute where status = 'FILED' limit 1)"""
          .formatted(OPEN);
  private static final String CLOCKS =
      """
      insert into dispute_clock select r.* from ic_dispute d, dispute_clock k,
        lateral jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'dispute_id', d.id,
          'due_at', now() + interval '1 year', 'next_at', now() + interval '1 year', 'warn_at', null)) r
      where cast(d.id as text) like '018f%' and k.id = (
          select k.id from dispute_clock k join ic_dispute m on m.id = k.dispute_id
          where m.status = 'FILED' and k.promise = 'ACKNOWLEDGE' and cast(m.id as text) not like '018f%' limit 1)""";
  private static final String MAKE_DUE =
      """
      update dispute_clock set due_at = now(), next_at = now(), missed_due_at = null, missed_found_at = null
      where id in (select id from dispute_clock where cast(dispute_id as text) like '018f%%' limit %d)""";
  private static final String SAME_ROWS =
      """
      with wave as (select * from benchmark_audit where n > %1$d and n <= %1$d + %2$d),
        marked as (update dispute_clock set version = version + 1, missed_due_at = due_at, missed_found_at = now(),
            warn_at = null, next_at = null where id in (select object_id from wave)),
        audited as (insert into audit_entry select gen_random_uuid(), (entry).at, (entry).user_id, (entry).role,
            (entry).action, (entry).object_type, object_id, (entry).object_version, null, (entry).after from wave),
        told as (insert into outbox_event (id, type, object_type, object_id, object_version, order_id, at, after,
            next_try_at) select gen_random_uuid(), (entry).action, (entry).object_type, object_id, 1, object_id,
            now(), (entry).after, now() from wave)
      insert into live_event (type, object_type, object_id, object_version, territory_id, region_id, owner_id,
          internal, at)
      select (event).type, (event).object_type, (event).object_id, (event).object_version, (event).territory_id,
        (event).region_id, (event).owner_id, (event).internal, now() from benchmark_live e
      where n > %1$d and n <= %1$d + %2$d""";

  private static final String AUDITED =
      """
      create table benchmark_audit as select row_number() over () as n, a.object_id, a as entry from audit_entry a
      where id in (select id from audit_entry where action = 'DisputeMissed' order by at desc limit %d)""";
  private static final String LIVE =
      """
      create table benchmark_live as select (row_number() over () - 1) %% %1$d + 1 as n, e as event from live_event e
      where id in (select id from live_event where type = 'DisputeMissed' order by id desc
        limit %1$d * (select count(*) / count(distinct object_id) from live_event where type = 'DisputeMissed'))""";

  private final Path project;
  private final Path directory;
  private final List<Duration> swept = new ArrayList<>();

  SweepBenchmark(Path project) {
    this.project = project;
    this.directory = project.resolve(".local/benchmark-sweep");
  }

  /**
   * Prints the table.
   *
   * @throws LauncherFailure when something does not start, or a sweep takes longer than five
   *     minutes
   */
  void run() throws IOException, SQLException, InterruptedException {
    Benchmark.deleteFiles(directory.resolve("payara"));
    Files.createDirectories(directory);
    Distribution distribution = new Distribution(project.resolve("payara-config/target/dist"));
    try (LocalPostgres postgres =
            LocalPostgres.start(
                directory.resolve("postgresql"), 0, directory.resolve("postgresql.log"));
        Issuer issuer = Issuer.start();
        Connection database =
            DriverManager.getConnection(postgres.address(), "postgres", postgres.password())) {
      Schema.update(postgres.jdbcUrl());
      load(postgres, database);
      PayaraSettings settings =
          new PayaraSettings(
              postgres.address(),
              postgres.user(),
              postgres.password(),
              issuer.authServerUrl(),
              null);
      try (PayaraMicro payara =
          PayaraMicro.start(
              distribution,
              settings,
              project.resolve("crm-extension-rest/target/crm-extension.war"),
              directory.resolve("payara"),
              0,
              directory.resolve("payara.log"))) {
        Benchmark.tell("Measuring the sweep of " + payara.address());
        sweep(database);
      }
      compare(database);
    }
  }

  private static void load(LocalPostgres postgres, Connection database) throws SQLException {
    if (Schema.isEmpty(postgres.jdbcUrl())) {
      DemoSize size = DemoSize.demo(LocalDate.now()).with(SMALL);
      DemoCompany.load(
          postgres.address(), postgres.user(), postgres.password(), size, Benchmark::tell);
      execute(database, DISPUTES);
      execute(database, CLOCKS);
    }
    execute(database, "update dispute_clock set next_at = due_at where next_at is not null");
    execute(database, "vacuum analyze ic_dispute, dispute_clock");
  }

  private void sweep(Connection database) throws SQLException, InterruptedException {
    for (int due : WAVES) {
      await(database, "select not exists (select 1 from outbox_event where tries = 0)");
      execute(database, MAKE_DUE.formatted(due));
      swept.add(swept(database, due));
    }
  }

  /** The application has ended, so that PostgreSQL has the machine for itself. */
  private void compare(Connection database) throws SQLException {
    System.out.printf(
        "%nDue of %,d open | swept in s | the same rows by PostgreSQL in s | share%n", OPEN);
    execute(database, "set jit = off");
    written(database, WAVES[0]);
    for (int wave = 1; wave < WAVES.length; wave++) {
      double application = seconds(swept.get(wave));
      double written = seconds(written(database, WAVES[wave]));
      System.out.printf(
          Locale.ROOT,
          "%,19d | %10.2f | %32.2f | %3.0f %%%s%n",
          WAVES[wave],
          application,
          written,
          100 * written / application,
          application < MOST_SECONDS ? "" : " (%d s missed)".formatted(MOST_SECONDS));
    }
  }

  /** From the beginning of the sweep, by its own clock, until nothing is due. */
  private static Duration swept(Connection database, int due)
      throws SQLException, InterruptedException {
    await(database, "select not exists (select 1 from dispute_clock where next_at <= now())");
    Instant end = Instant.now();
    String found =
        """
        select to_char(min(found) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from (
          select missed_found_at as found from dispute_clock where missed_found_at is not null
          order by 1 desc limit %d) last"""
            .formatted(due);
    return Duration.between(Instant.parse(text(database, found)), end);
  }

  private static Duration written(Connection database, int due) throws SQLException {
    execute(database, "drop table if exists benchmark_audit, benchmark_live");
    execute(database, AUDITED.formatted(due));
    execute(database, LIVE.formatted(due));
    execute(database, "truncate outbox_event");
    execute(database, "vacuum analyze audit_entry, dispute_clock, benchmark_audit, benchmark_live");
    execute(database, "checkpoint");
    long begin = System.nanoTime();
    for (int done = 0; done < due; done += BATCH) {
      execute(database, SAME_ROWS.formatted(done, BATCH));
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static void await(Connection database, String condition)
      throws SQLException, InterruptedException {
    Instant limit = Instant.now().plus(LIMIT);
    while (!text(database, condition).equals("t")) {
      if (Instant.now().isAfter(limit)) {
        throw new LauncherFailure("The sweep has not come to its end in five minutes.");
      }
      Thread.sleep(10);
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
