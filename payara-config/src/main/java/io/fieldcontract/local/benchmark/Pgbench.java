package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.LauncherFailure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, from the machine's client package. */
final class Pgbench {
  private static final Pattern STATEMENT = Pattern.compile("\\s+([0-9.]+)\\s+\\d+\\s+(.+)");
  private static final Pattern LINE = Pattern.compile("\\d+ \\d+ (\\d+) \\d+ (\\d+) (\\d+).*");
  private static final long WARM_UP_SECONDS = 10;
  private static final long LATE_SECONDS = 60;

  private final String command;
  private final int port;
  private final String user;
  private final String password;
  private final Path work;

  /**
   * @param work a directory for scripts and logs, of this run's own
   */
  Pgbench(String command, int port, String user, String password, Path work) {
    this.command = command;
    this.port = port;
    this.user = user;
    this.password = password;
    this.work = work;
  }

  /**
   * Finds the command on the PATH or where Debian keeps it.
   *
   * @throws LauncherFailure saying how to install it
   */
  static String find() {
    Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
    return Stream.concat(onPath, debian().stream())
        .map(directory -> directory.resolve("pgbench"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new LauncherFailure(
                    "pgbench is missing: install PostgreSQL's client and server package, on Debian"
                        + " with apt-get install postgresql-15 (or newer), on macOS with brew install"
                        + " postgresql."));
  }

  private static List<Path> debian() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions.map(version -> version.resolve("bin")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The version it tells. */
  String version() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command, "--version").redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes()).strip();
    process.waitFor();
    return answer;
  }

  /**
   * Runs the script with prepared statements and returns the rates after the warm-up, without the
   * time that the look-up of the random parameters took.
   *
   * @throws LauncherFailure when a transaction fails
   */
  Rates run(String name, String script, BenchmarkOptions options)
      throws IOException, InterruptedException {
    Path file = Files.writeString(work.resolve(name + ".sql"), script);
    Path output = work.resolve(name + ".out");
    long seconds = WARM_UP_SECONDS + options.duration().toSeconds();
    String clients = Integer.toString(options.clients());
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                command,
                "-n",
                "-r",
                "-M",
                "prepared",
                "-c",
                clients,
                "-j",
                Integer.toString(
                    Math.min(options.clients(), Runtime.getRuntime().availableProcessors())),
                "-T",
                Long.toString(seconds),
                "-l",
                "--log-prefix=" + work.resolve(name + ".log"),
                "-D",
                "turn=0",
                "-f",
                file.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                user,
                "crm"));
    builder.environment().put("PGPASSWORD", password);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    finish(process, seconds, output);
    Rates gross = Rates.of(measured(name, options.duration()), options.duration());
    double net = 1 - lookUpShare(Files.readString(output));
    return new Rates(gross.perSecond() / net, gross.p50Millis() * net, gross.p99Millis());
  }

  private static void finish(Process process, long seconds, Path output)
      throws IOException, InterruptedException {
    boolean ended = process.waitFor(seconds + LATE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String told = Files.readString(output);
    if (!ended || process.exitValue() != 0 || told.contains("aborted")) {
      throw new LauncherFailure(
          "pgbench failed:\n" + told.lines().limit(20).reduce("", (a, b) -> a + b + "\n"));
    }
  }

  /**
   * The microseconds of the transactions that ended in the last part of the run, from the logs of
   * all its threads.
   */
  private long[] measured(String name, Duration duration) throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(work, name + ".log.*")) {
      List<String> lines = new ArrayList<>();
      for (Path log : logs) {
        lines.addAll(Files.readAllLines(log));
      }
      long end = ended(lines).max().orElse(0);
      return lines.stream()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .filter(line -> ended(line) > end - duration.toNanos() / 1000)
          .mapToLong(line -> Long.parseLong(line.group(1)))
          .toArray();
    }
  }

  private static LongStream ended(List<String> lines) {
    return lines.stream().map(LINE::matcher).filter(Matcher::matches).mapToLong(Pgbench::ended);
  }

  private static long ended(Matcher line) {
    return Long.parseLong(line.group(2)) * 1_000_000 + Long.parseLong(line.group(3));
  }

  /**
   * The share of a transaction's time that the first statement of the script, the look-up, takes.
   */
  static double lookUpShare(String report) {
    double all = 0;
    double lookUp = 0;
    for (String line :
        report.substring(Math.max(0, report.indexOf("statement latencies"))).lines().toList()) {
      Matcher statement = STATEMENT.matcher(line);
      if (statement.matches()) {
        all += Double.parseDouble(statement.group(1));
        lookUp +=
            statement.group(2).contains(PgbenchScript.INPUT)
                ? Double.parseDouble(statement.group(1))
                : 0;
      }
    }
    return all == 0 ? 0 : lookUp / all;
  }
}
