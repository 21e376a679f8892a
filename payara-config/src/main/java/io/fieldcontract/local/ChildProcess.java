package io.fieldcontract.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own whose output goes to a log file. */
final class ChildProcess implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(150);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  // Ctrl-C reaches the whole group of the terminal; only the launcher may act on it, to stop its
  // children in order.
  private static final List<String> SHIELD =
      List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final String name;
  private final Process process;
  private final ServerLog log;

  private ChildProcess(String name, Process process, ServerLog log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the command with that environment on top of the launcher's own.
   *
   * @throws LauncherFailure when the command cannot be started
   */
  static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path logFile) {
    List<String> shielded = new ArrayList<>(SHIELD);
    shielded.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(shielded);
    builder.environment().keySet().removeIf(key -> key.startsWith("KC_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(logFile.toFile());
    try {
      Files.createDirectories(logFile.toAbsolutePath().getParent());
      return new ChildProcess(name, builder.start(), new ServerLog(logFile));
    } catch (IOException e) {
      throw new LauncherFailure(name + " cannot be started: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Returns once the address answers 200.
   *
   * @param lastWord the text in the log after which the server does nothing more to become ready
   * @throws LauncherFailure when the server dies, says its last word without answering, or the
   *     limit is over
   */
  void awaitOk(URI address, String lastWord, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    long lastChance = Long.MAX_VALUE;
    while (!answersOk(address)) {
      long now = System.nanoTime();
      if (!process.isAlive()) {
        throw failure("ended with code " + process.exitValue());
      }
      if (lastChance == Long.MAX_VALUE && log.mentions(lastWord)) {
        lastChance = now + GRACE.toNanos();
      }
      if (now > end || now > lastChance) {
        throw failure("did not answer 200 at " + address);
      }
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
  }

  /** Waits for a command that ends by itself; any code but 0 is a failure. */
  void awaitEnd() throws InterruptedException {
    if (process.waitFor() != 0) {
      throw failure("ended with code " + process.exitValue());
    }
  }

  /** Completes with the failure to show when the process ends. */
  CompletableFuture<LauncherFailure> onExit() {
    return process.onExit().thenApply(p -> failure("ended with code " + p.exitValue()));
  }

  private LauncherFailure failure(String what) {
    return new LauncherFailure(name + " " + what + ":" + log.excerpt());
  }

  private boolean answersOk(URI address) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks the process to end, and ends it after a while. */
  @Override
  public void close() {
    // Not Process.destroy: it closes the pipe, and ParentWatch would cut the orderly stop short.
    process.toHandle().destroy();
    try {
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
