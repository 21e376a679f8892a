package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.LauncherFailure;
import io.fieldcontract.local.demo.DemoCompany;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/** The company in the database, and what the runs add to it. */
final class BenchmarkData {
  private static final int HCPS_TO_A_REP = 50;
  private static final int INPUTS_TO_A_REP = 10;

  /** All ids of the company are below it, all ids that the runs make are above. */
  private static final String AFTER_COMPANY =
      "(select lpad(to_hex((extract(epoch from min(starts_on) + 31) * 1000)::bigint), 12, '0')"
          + " || repeat('0', 20) from cycle_plan)::uuid";

  /** Runs log calls of yesterday. */
  private static final String RECENT_DAYS =
      """
      insert into call_day (territory_id, call_date, calls, late_calls)
      select territory_id, call_date, count(*), count(*) filter (where late) from call
      where status = 'SUBMITTED' and call_date >= current_date - 3
      group by territory_id, call_date""";

  private static final String REPS =
      """
      select u.id, u.login, u.subject, t.id, t.region_id, (
          select string_agg(x.account_id::text, ' ') from (
            select s.account_id from account_territory_assignment s join account a on a.id = s.account_id
            where s.territory_id = t.id and s.valid_to is null and s.valid_from < current_date - 2
              and a.kind = 'HCP' and a.active
            order by s.account_id limit %d) x)
      from crm_user u join user_territory_assignment r on r.user_id = u.id and r.valid_to is null
        join territory t on t.id = r.territory_id
      order by u.login""";

  private final Connection connection;

  /** With the connection of the tables' owner. */
  BenchmarkData(Connection connection) {
    this.connection = connection;
  }

  /**
   * Loads the company into an empty database; removes what earlier runs added; signs every rep in.
   *
   * @throws LauncherFailure if the data is too old to have a running cycle
   */
  void prepare(
      BenchmarkOptions options, String url, String user, String password, Consumer<String> progress)
      throws SQLException {
    if (number("select count(*) from region") == 0) {
      DemoCompany.load(url, user, password, options.size(), progress);
    }
    if (number("select count(*) from cycle_plan where current_date between starts_on and ends_on")
        == 0) {
      throw new LauncherFailure("The kept data has no cycle for today: start with --fresh.");
    }
    execute("update crm_user set subject = 'benchmark-' || login where subject is null");
    removeAdded();
  }

  /** Removes what runs have added, so that each starts from the same rows. */
  void removeAdded() throws SQLException {
    execute("delete from call where id > " + AFTER_COMPANY);
    execute("delete from call_day where call_date >= current_date - 3");
    execute(RECENT_DAYS);
    execute("truncate signal_answer, territory_signal");
    execute("truncate idempotency_record");
    execute("alter table audit_entry disable trigger user");
    execute("truncate audit_entry");
    execute("alter table audit_entry enable trigger user");
    execute(
        "vacuum analyze call, call_detail, call_day, territory_signal, idempotency_record, audit_entry, crm_user");
  }

  /** All reps with a part of their HCPs and a token. */
  List<Rep> reps(Issuer issuer) throws SQLException {
    List<Rep> reps = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(REPS.formatted(HCPS_TO_A_REP))) {
      while (row.next()) {
        String token = issuer.token(row.getString(3), row.getString(2));
        List<String> hcps = List.of(row.getString(6).split(" "));
        reps.add(
            new Rep(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                hcps,
                token));
      }
    }
    return reps;
  }

  /** A product that calls can be about. */
  String product() throws SQLException {
    return text("select id from product where withdrawn_on is null order by external_id limit 1");
  }

  /** How many rows {@link #writeInput} writes for that many reps. */
  static int inputRows(List<Rep> reps) {
    return reps.size() * INPUTS_TO_A_REP;
  }

  /** Makes the table that a script's look-up reads: rows with random HCPs for each rep. */
  void writeInput(
      PgbenchScript script, List<Rep> reps, BiFunction<Rep, String, Map<String, String>> values)
      throws SQLException, IOException {
    execute("create schema if not exists benchmark");
    execute("drop table if exists " + PgbenchScript.INPUT);
    String columns = String.join(" text, ", script.columns().keySet());
    execute(
        "create table "
            + PgbenchScript.INPUT
            + " (n integer primary key"
            + (columns.isEmpty() ? "" : ", " + columns + " text")
            + ")");
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder rows = new StringBuilder();
    for (int n = 1; n <= inputRows(reps); n++) {
      Rep rep = reps.get(n % reps.size());
      String hcp = rep.hcps().get(random.nextInt(rep.hcps().size()));
      rows.append(n);
      for (String value : script.row(values.apply(rep, hcp))) {
        rows.append('\t')
            .append(value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
      }
      rows.append('\n');
    }
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + PgbenchScript.INPUT + " from stdin", new StringReader(rows.toString()));
    execute("vacuum analyze " + PgbenchScript.INPUT);
  }

  /** Blocks that the database has touched so far, in memory or on disk, as it counts them. */
  long blocks() throws SQLException {
    return number(
        "select blks_hit + blks_read from pg_stat_database where datname = current_database()");
  }

  /** How large the company is, in words. */
  String description() throws SQLException {
    return "%,d HCPs in %,d territories, %,d calls; PostgreSQL %s"
        .formatted(
            number("select count(*) from account where kind = 'HCP'"),
            number("select count(*) from territory"),
            number("select count(*) from call"),
            text("show server_version"));
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
