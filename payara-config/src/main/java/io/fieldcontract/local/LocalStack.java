package io.fieldcontract.local;

import io.fieldcontract.local.demo.DemoCompany;
import io.fieldcontract.local.demo.DemoSize;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** All servers of a local start, in one directory; what was started last is stopped first. */
final class LocalStack implements AutoCloseable {
  private final Path directory;
  private final LauncherOptions options;
  private final Consumer<String> progress;
  private final CompletableFuture<LauncherFailure> broken = new CompletableFuture<>();
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private volatile boolean closed;

  LocalStack(Path directory, LauncherOptions options, Consumer<String> progress) {
    this.directory = directory;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Starts everything, Keycloak beside the rest, and returns the application's address when all
   * answer.
   *
   * @throws LauncherFailure as soon as one of them fails
   */
  String start(Distribution distribution, Path war) {
    prepareDirectory();
    CompletableFuture<Void> keycloak =
        inBackground("keycloak-start", () -> startKeycloak(distribution));
    CompletableFuture<String> application =
        inBackground("application-start", () -> startApplication(distribution, war));
    CompletableFuture<String> all =
        keycloak.thenCombine(application, (nothing, address) -> address);
    // The first failure ends the wait; thenCombine alone would wait for the other one too.
    keycloak.whenComplete((done, failure) -> failTogether(all, failure));
    application.whenComplete((done, failure) -> failTogether(all, failure));
    broken.thenAccept(all::completeExceptionally);
    return all.join();
  }

  private static void failTogether(CompletableFuture<?> all, Throwable failure) {
    if (failure != null) {
      all.completeExceptionally(failure);
    }
  }

  /** Completes with the failure to show when a server that was started ends by itself. */
  CompletableFuture<LauncherFailure> broken() {
    return broken;
  }

  private void prepareDirectory() {
    Path postgres = directory.resolve("postgresql");
    new PostgresProcess(postgres.resolve("cluster")).stopLeftover();
    if (options.fresh()) {
      progress.accept("The kept data is thrown away");
      Directories.delete(postgres);
      Directories.delete(directory.resolve("keycloak"));
    }
    Ports.requireFree(options.port(), "the application", "--port");
    Ports.requireFree(options.keycloakPort(), "Keycloak", "--keycloak-port");
    Ports.requireFree(options.databasePort(), "PostgreSQL", "--database-port");
  }

  private Void startKeycloak(Distribution distribution) throws InterruptedException {
    KeycloakInstallation installation =
        KeycloakInstallation.prepare(distribution.keycloak(), directory, progress);
    LocalKeycloak keycloak =
        LocalKeycloak.start(
            installation, directory.resolve("keycloak"), options.keycloakPort(), log("keycloak"));
    started(keycloak, keycloak.onExit());
    progress.accept("Keycloak is up");
    return null;
  }

  private String startApplication(Distribution distribution, Path war)
      throws InterruptedException, SQLException {
    LocalPostgres postgres =
        LocalPostgres.start(
            directory.resolve("postgresql"), options.databasePort(), log("postgresql"));
    started(postgres, postgres.onExit());
    progress.accept("PostgreSQL is up");
    Schema.update(postgres.jdbcUrl());
    progress.accept("The tables are up to date");
    if (options.demo() && Schema.isEmpty(postgres.jdbcUrl())) {
      DemoCompany.load(
          postgres.address(),
          postgres.user(),
          postgres.password(),
          DemoSize.demo(LocalDate.now()),
          step -> progress.accept("Demo data: " + step));
    }
    progress.accept("Payara Micro starts the application");
    PayaraMicro payara = startPayara(distribution, war, postgres);
    started(payara, payara.onExit());
    progress.accept("The application is up");
    return payara.address();
  }

  private PayaraMicro startPayara(Distribution distribution, Path war, LocalPostgres postgres)
      throws InterruptedException {
    return PayaraMicro.start(
        distribution,
        PayaraSettings.of(postgres, "http://localhost:" + options.keycloakPort())
            .with(options.smtp()),
        war,
        directory.resolve("payara"),
        options.port(),
        log("payara"));
  }

  private Path log(String server) {
    return directory.resolve("logs").resolve(server + ".log");
  }

  private synchronized void started(AutoCloseable server, CompletableFuture<LauncherFailure> end) {
    if (closed) {
      close(server);
      return;
    }
    running.push(server);
    end.thenAccept(
        failure -> {
          if (!closed) {
            broken.complete(failure);
          }
        });
  }

  private static <T> CompletableFuture<T> inBackground(String name, Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(work.call());
              } catch (Throwable e) { // handed on, an Error too
                result.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  /** Stops what runs: the application, then Keycloak, then the database. */
  @Override
  public synchronized void close() {
    closed = true;
    while (!running.isEmpty()) {
      close(running.pop());
    }
  }

  private static void close(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) { // the others are to be stopped all the same
      System.getLogger(LocalStack.class.getName()).log(System.Logger.Level.ERROR, "stopping", e);
    }
  }
}
