package io.fieldcontract.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL server of a data directory, as its own pid file tells. */
record PostgresProcess(Path dataDirectory) {
  private static final long STOP_SECONDS = 30;
  private static final String GUARD =
      "trap '' INT HUP; read -r _;"
          + " f=$1/postmaster.pid; [ -f \"$f\" ] && kill -INT \"$(head -n 1 \"$f\")\"";

  /** The running server, if the recorded pid is alive and really is a PostgreSQL. */
  Optional<ProcessHandle> running() {
    try {
      String pid = Files.readAllLines(dataDirectory.resolve("postmaster.pid")).get(0).strip();
      return ProcessHandle.of(Long.parseLong(pid)).filter(PostgresProcess::isPostgres);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle handle) {
    return handle.info().command().map(c -> Path.of(c).endsWith("postgres")).orElse(false);
  }

  /**
   * Stops a server that a killed launcher left behind, and waits until it is gone.
   *
   * @throws LauncherFailure when it does not end
   */
  void stopLeftover() {
    running().ifPresent(PostgresProcess::stop);
  }

  private static void stop(ProcessHandle server) {
    try {
      // INT is PostgreSQL's fast and clean shutdown; TERM would wait for every client to leave.
      new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start();
      server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new LauncherFailure(
          "A PostgreSQL of an earlier start (process %d) does not end: stop it by hand."
              .formatted(server.pid()),
          e);
    }
  }

  /**
   * Starts a shell that stops the server when this Java process is gone, however it died: the shell
   * reads from a pipe that only this process holds open.
   */
  Process guard() throws IOException {
    return new ProcessBuilder(List.of("sh", "-c", GUARD, "sh", dataDirectory.toString())).start();
  }
}
