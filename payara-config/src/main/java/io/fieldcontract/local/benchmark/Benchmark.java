package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.Distribution;
import io.fieldcontract.local.LauncherFailure;
import io.fieldcontract.local.LocalPostgres;
import io.fieldcontract.local.PayaraMicro;
import io.fieldcontract.local.PayaraSettings;
import io.fieldcontract.local.Schema;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Measures the application over HTTP, and pgbench running the SQL that the application was just
 * seen to send, on the same database with the same number of clients; prints the rates and their
 * ratios. See docs/benchmark.md.
 */
public final class Benchmark {
  // held here because the logging system forgets loggers that nobody holds
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private static final int CAPTURES = 5;

  private final BenchmarkOptions options;
  private final Path directory;
  private final Path work;

  private Benchmark(BenchmarkOptions options, Path project) throws IOException {
    this.options = options;
    directory = project.resolve(".local/benchmark");
    work = directory.resolve("run");
    Files.createDirectories(directory);
    requireAlone(directory.resolve("lock"));
    deleteFiles(work);
    Files.createDirectories(work);
  }

  /**
   * Runs the benchmark; ends with 0 whatever the ratios are, with 1 when it could not be run.
   *
   * @param args the project's directory, then the options, or {@code phone} for the phone's side,
   *     {@code sweep} for the sweep of disputes, or {@code pages} with options for the pages of
   *     territories
   */
  public static void main(String[] args) throws Exception {
    ROOT_LOGGER.setLevel(Level.WARNING);
    try {
      Path project = Path.of(args[0]).toAbsolutePath();
      List<String> arguments = Arrays.asList(args).subList(1, args.length);
      if (arguments.equals(List.of("phone"))) {
        new PhoneBenchmark(project).run();
        return;
      }
      if (arguments.equals(List.of("sweep"))) {
        new SweepBenchmark(project).run();
        return;
      }
      if (arguments.contains("pages")) {
        new PageBenchmark(project, arguments).run();
        return;
      }
      new Benchmark(BenchmarkOptions.parse(arguments, LocalDate.now()), project).run(project);
    } catch (LauncherFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run(Path project) throws IOException, SQLException, InterruptedException {
    String pgbench = Pgbench.find();
    Path war = project.resolve("crm-extension-rest/target/crm-extension.war");
    if (options.fresh()) {
      deleteFiles(directory.resolve("postgresql"));
    }
    Distribution distribution = new Distribution(project.resolve("payara-config/target/dist"));
    try (LocalPostgres postgres =
            LocalPostgres.start(
                directory.resolve("postgresql"), 0, work.resolve("postgresql.log"));
        Issuer issuer = Issuer.start();
        Connection owner =
            DriverManager.getConnection(postgres.address(), postgres.user(), postgres.password())) {
      Schema.update(postgres.jdbcUrl());
      BenchmarkData data = new BenchmarkData(owner);
      data.prepare(
          options, postgres.address(), postgres.user(), postgres.password(), Benchmark::tell);
      PayaraSettings settings =
          new PayaraSettings(
              postgres.address(),
              postgres.user(),
              postgres.password(),
              issuer.authServerUrl(),
              null);
      tell("Payara Micro starts");
      try (PayaraMicro payara =
          PayaraMicro.start(
              distribution, settings, war, work.resolve("payara"), 0, work.resolve("payara.log"))) {
        measure(pgbench, postgres, data, data.reps(issuer), URI.create(payara.address()).getPort());
      }
    }
  }

  private void measure(
      String command, LocalPostgres postgres, BenchmarkData data, List<Rep> reps, int port)
      throws IOException, SQLException, InterruptedException {
    int databasePort = URI.create(postgres.address().substring("jdbc:".length())).getPort();
    Pgbench pgbench =
        new Pgbench(command, databasePort, postgres.user(), postgres.password(), work);
    String product = data.product();
    ClosedLoop loop = new ClosedLoop(port, reps, product);
    String description = data.description();
    List<Comparison> comparisons = new ArrayList<>();
    try (Connection superuser =
        DriverManager.getConnection(postgres.address(), "postgres", postgres.password())) {
      StatementLog log = new StatementLog(superuser, work.resolve("postgresql.log"));
      for (Scenario scenario : Scenario.values()) {
        tell("Measuring " + scenario.label() + ": the application");
        superuser.createStatement().execute("checkpoint");
        Rates application = loop.run(scenario, options);
        PgbenchScript script = script(scenario, loop, log, reps);
        data.writeInput(script, reps, Benchmark::values);
        data.removeAdded();
        tell("Measuring " + scenario.label() + ": pgbench");
        superuser.createStatement().execute("checkpoint");
        Rates same = pgbench.run(scenario.name(), script.text(), options);
        data.removeAdded();
        comparisons.add(new Comparison(scenario, script.statements(), application, same));
      }
    }
    print(description + "; " + pgbench.version(), comparisons);
  }

  /**
   * Captures what the warm application sends for one request, repeated to see what changes; more
   * often when the connection pool's own statements came between.
   */
  private static PgbenchScript script(
      Scenario scenario, ClosedLoop loop, StatementLog log, List<Rep> reps)
      throws IOException, SQLException, InterruptedException {
    Rep rep = reps.get(reps.size() / 2);
    String hcp = rep.hcps().get(0);
    SplittableRandom random = new SplittableRandom();
    for (int attempt = 1; ; attempt++) {
      String other = Scenario.key(random);
      String key = Scenario.key(random);
      List<CapturedStatement> before = log.during(() -> loop.once(scenario, rep, hcp, other));
      List<CapturedStatement> statements = log.during(() -> loop.once(scenario, rep, hcp, key));
      if (attempt == CAPTURES || PgbenchScript.same(statements, before)) {
        int rows = BenchmarkData.inputRows(reps);
        return new PgbenchScript(names(values(rep, hcp)), key, statements, before, rows);
      }
    }
  }

  /** What a request names, by its kind. */
  private static Map<String, String> values(Rep rep, String hcp) {
    return Map.of(
        "user", rep.user(),
        "login", rep.login(),
        "subject", rep.subject(),
        "territory", rep.territory(),
        "region", rep.region(),
        "hcp", hcp);
  }

  private static Map<String, String> names(Map<String, String> values) {
    Map<String, String> names = new TreeMap<>();
    values.forEach((name, value) -> names.put(value, name));
    return names;
  }

  private void print(String data, List<Comparison> comparisons) throws IOException {
    String report =
        "%s%nJava %s, %d cores shared by clients, application and database; %d clients, %d s each%n%n%s"
            .formatted(
                data,
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                options.clients(),
                options.duration().toSeconds(),
                Comparison.table(comparisons));
    System.out.print("\n" + report);
    Files.writeString(directory.resolve("report.txt"), report);
  }

  /** Keeps the lock until this program ends: two runs would share one database. */
  private static void requireAlone(Path lock) throws IOException {
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new LauncherFailure("Another benchmark is running in this directory.");
    }
  }

  static void tell(String what) {
    System.out.println(what);
  }

  static void deleteFiles(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
