package io.fieldcontract.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A real Payara Micro that serves the application, reachable from this machine alone. */
public final class PayaraMicro implements AutoCloseable {
  private static final String CONTEXT_ROOT = "/crm-extension";
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final String LOGGING =
      """
      handlers=java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.level=ALL
      java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
      java.util.logging.SimpleFormatter.format=%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n
      .level=INFO
      javax.enterprise.system.security.ssl.level=SEVERE
      """;

  private final ChildProcess process;
  private final int port;

  private PayaraMicro(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts with that WAR and returns when the application answers.
   *
   * @param work a directory of this server's own, emptied first: nothing of an earlier start can be
   *     stale
   * @param port 0 for a free one
   * @throws LauncherFailure when it does not start
   */
  public static PayaraMicro start(
      Distribution distribution,
      PayaraSettings settings,
      Path war,
      Path work,
      int port,
      Path logFile)
      throws InterruptedException {
    return start(distribution, settings, war, work, port, logFile, Map.of());
  }

  /**
   * The same with further settings of the application.
   *
   * @param environment variables, such as {@code CRM_ATTACHMENTS_STORE}
   */
  public static PayaraMicro start(
      Distribution distribution,
      PayaraSettings settings,
      Path war,
      Path work,
      int port,
      Path logFile,
      Map<String, String> environment)
      throws InterruptedException {
    int chosen = port == 0 ? Ports.free() : port;
    ChildProcess process =
        ChildProcess.start(
            "Payara Micro",
            command(distribution, settings, war, work, chosen),
            environment,
            logFile);
    PayaraMicro payara = new PayaraMicro(process, chosen);
    try {
      process.awaitOk(
          URI.create("http://127.0.0.1:" + chosen + CONTEXT_ROOT + "/api/client-config"),
          " ready in ",
          START_LIMIT);
      return payara;
    } catch (LauncherFailure | InterruptedException e) {
      payara.close();
      throw e;
    }
  }

  private static List<String> command(
      Distribution distribution, PayaraSettings settings, Path war, Path work, int port) {
    Path temporary = emptied(work);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms256m", "-Xmx1g", "-XX:+UseParallelGC"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-javaagent:" + agent(temporary));
    command.add("-Dcrm.public-url=http://localhost:" + port + CONTEXT_ROOT);
    settings.systemProperties().forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", distribution.payaraMicro().toString()));
    command.addAll(List.of("--rootdir", work.resolve("server").toString()));
    command.addAll(List.of("--addlibs", distribution.postgresqlDriver().toString()));
    command.addAll(List.of("--logproperties", logging(work).toString()));
    command.addAll(
        List.of(
            "--prebootcommandfile",
            settings.writePreBootCommands(work.resolve("pre-boot.txt")).toString()));
    command.addAll(
        List.of("--nohazelcast", "--disablephonehome", "--port", Integer.toString(port)));
    command.addAll(List.of("--contextroot", CONTEXT_ROOT, "--deploy", war.toString()));
    return command;
  }

  private static Path emptied(Path work) {
    Directories.delete(work);
    try {
      return Files.createDirectories(work.resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path agent(Path directory) {
    try {
      return ParentWatch.writeAgent(directory.resolve("parent-watch.jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path logging(Path directory) {
    try {
      return Files.writeString(directory.resolve("logging.properties"), LOGGING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The application's address, ending in a slash. */
  public String address() {
    return "http://localhost:" + port + CONTEXT_ROOT + "/";
  }

  /** Completes with the failure to show when the server ends. */
  CompletableFuture<LauncherFailure> onExit() {
    return process.onExit();
  }

  /** Stops the server. */
  @Override
  public void close() {
    process.close();
  }
}
