package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.Distribution;
import io.fieldcontract.local.LocalPostgres;
import io.fieldcontract.local.PayaraMicro;
import io.fieldcontract.local.PayaraSettings;
import io.fieldcontract.local.Schema;
import io.fieldcontract.local.demo.DemoSize;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the page of a territory in two companies, one ten times the other, whose territories are
 * alike: what the page costs must not grow with the company. See docs/benchmark.md.
 */
final class PageBenchmark {
  private static final int USERS = 20;
  private static final int TIMES = 10;
  private static final double MOST_MILLIS = 50;
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Path project;
  private final Path directory;
  private final BenchmarkOptions options;

  /** Blocks are those the database touches for a page, however busy the machine is. */
  private record Measured(String company, Rates people, Rates without, double blocks) {}

  PageBenchmark(Path project, List<String> arguments) {
    this.project = project;
    directory = project.resolve(".local/benchmark-pages");
    List<String> rest = arguments.stream().filter(argument -> !argument.equals("pages")).toList();
    options = BenchmarkOptions.parse(rest, DemoSize.pages(LocalDate.now()), USERS);
  }

  /** Prints the table; ends well whatever is in it. */
  void run() throws IOException, SQLException, InterruptedException {
    List<Measured> all = new ArrayList<>();
    for (DemoSize size : List.of(options.size().smaller(TIMES), options.size())) {
      all.add(measure(options.of(size), directory.resolve("territories-" + size.territories())));
    }
    String report = report(all);
    System.out.print("\n" + report);
    Files.writeString(directory.resolve("report.txt"), report);
  }

  private Measured measure(BenchmarkOptions sized, Path work)
      throws IOException, SQLException, InterruptedException {
    if (sized.fresh()) {
      Benchmark.deleteFiles(work);
    }
    Files.createDirectories(work);
    Benchmark.tell("A company of %,d calls".formatted(sized.size().calls()));
    try (LocalPostgres postgres =
            LocalPostgres.start(work.resolve("postgresql"), 0, work.resolve("postgresql.log"));
        Issuer issuer = Issuer.start();
        Connection owner =
            DriverManager.getConnection(postgres.address(), postgres.user(), postgres.password())) {
      Schema.update(postgres.jdbcUrl());
      BenchmarkData data = new BenchmarkData(owner);
      data.prepare(
          sized, postgres.address(), postgres.user(), postgres.password(), Benchmark::tell);
      List<Rep> reps = data.reps(issuer);
      try (PayaraMicro payara = start(postgres, issuer, work)) {
        int port = URI.create(payara.address()).getPort();
        ClosedLoop loop = new ClosedLoop(port, reps, data.product());
        Benchmark.tell("Measuring the page");
        Rates without = loop.run(Scenario.TERRITORY_PAGE, sized);
        long before = data.blocks();
        Rates people = loop.paced(Scenario.TERRITORY_PAGE, sized, EVERY);
        double pages = people.perSecond() * sized.duration().toSeconds();
        double blocks = (data.blocks() - before) / Math.max(1, pages);
        return new Measured(data.description(), people, without, blocks);
      }
    }
  }

  private PayaraMicro start(LocalPostgres postgres, Issuer issuer, Path work)
      throws IOException, InterruptedException {
    Benchmark.deleteFiles(work.resolve("payara"));
    PayaraSettings settings =
        new PayaraSettings(
            postgres.address(), postgres.user(), postgres.password(), issuer.authServerUrl(), null);
    return PayaraMicro.start(
        new Distribution(project.resolve("payara-config/target/dist")),
        settings,
        project.resolve("crm-extension-rest/target/crm-extension.war"),
        work.resolve("payara"),
        0,
        work.resolve("payara.log"));
  }

  private String report(List<Measured> all) {
    StringBuilder report =
        new StringBuilder(
            "%d users who read a page every second, and the same without a pause; %d s each%n"
                .formatted(options.clients(), options.duration().toSeconds()));
    for (Measured one : all) {
      report.append(
          String.format(
              Locale.ROOT,
              "%s%n  every second %7.1f per s, p50 %6.1f ms, p99 %6.1f ms%s%n"
                  + "  no pause     %7.1f per s, p50 %6.1f ms, p99 %6.1f ms%n"
                  + "  blocks       %7.0f a page%n",
              one.company,
              one.people.perSecond(),
              one.people.p50Millis(),
              one.people.p99Millis(),
              one.people.p99Millis() < MOST_MILLIS ? " (below 50)" : " (50 missed)",
              one.without.perSecond(),
              one.without.p50Millis(),
              one.without.p99Millis(),
              one.blocks));
    }
    double time = all.get(1).people.p50Millis() / Math.max(0.1, all.get(0).people.p50Millis());
    double blocks = all.get(1).blocks / Math.max(1, all.get(0).blocks);
    return report
        .append(
            String.format(
                Locale.ROOT, "Ten times the company: p50 × %.2f, blocks × %.2f%n", time, blocks))
        .toString();
  }
}
