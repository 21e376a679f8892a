package io.fieldcontract.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The program behind the run script: everything on this machine, until Ctrl-C. */
public final class Launcher {
  // held here because the logging system forgets loggers that nobody holds
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private final Path repository;
  private final LauncherOptions options;

  private Launcher(Path repository, LauncherOptions options) {
    this.repository = repository;
    this.options = options;
  }

  /**
   * Runs until a signal; ends with code 1 and one sentence when something fails.
   *
   * @param arguments the repository's directory, then the options
   */
  public static void main(String[] arguments) {
    Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
    try {
      List<String> options = List.of(arguments).subList(1, arguments.length);
      new Launcher(repository, LauncherOptions.parse(options)).run();
    } catch (Throwable e) { // one sentence, whatever it is; the log has the rest
      if (!isToldByItsSentence(e)) {
        ROOT_LOGGER.log(Level.SEVERE, "the start failed", e);
      }
      System.out.flush();
      System.err.println("\n" + sentence(e));
      System.exit(1);
    }
  }

  private static boolean isToldByItsSentence(Throwable failure) {
    return failure instanceof LauncherFailure && failure.getCause() == null;
  }

  private static String sentence(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof LauncherFailure
        ? cause.getMessage()
        : "The start failed (%s); .local/logs/launcher.log tells more.".formatted(cause);
  }

  private void run() throws IOException, InterruptedException {
    Path directory = repository.resolve(".local");
    Progress progress = new Progress(System.out, System::nanoTime);
    StartLock lock = StartLock.take(directory);
    logTo(Files.createDirectories(directory.resolve("logs")).resolve("launcher.log"));
    LocalStack stack = new LocalStack(directory, options, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, lock), "stop"));
    String address =
        stack.start(
            new Distribution(repository.resolve("payara-config/target/dist")),
            repository.resolve("crm-extension-rest/target/crm-extension.war"));
    progress.accept("Ready");
    System.out.println(welcome(address));
    throw stack.broken().join();
  }

  private static void stop(LocalStack stack, StartLock lock) {
    System.out.println("\nStopping …");
    stack.close();
    try {
      lock.close();
    } catch (IOException e) {
      ROOT_LOGGER.log(Level.WARNING, "the lock could not be closed", e);
    }
    System.out.println("Stopped; the data is kept in .local.");
  }

  /** Nothing of the libraries' logging may stand between the steps at the terminal. */
  private static void logTo(Path file) throws IOException {
    FileHandler handler = new FileHandler(file.toString());
    handler.setFormatter(new SimpleFormatter());
    for (Handler other : ROOT_LOGGER.getHandlers()) {
      ROOT_LOGGER.removeHandler(other);
    }
    ROOT_LOGGER.addHandler(handler);
  }

  private String welcome(String address) {
    return """

      The CRM extension is ready:  %s

      Sign in with the password "demo" as
        rep       a territory representative (rep02 to rep40 have the other territories)
        manager   a regional manager         (manager02 to manager04)
        liaison   a sales operations contact (liaison02)
        ops       sales operations           (ops02)

      Ctrl-C stops everything; the data is kept in .local (./run --fresh throws it away).
      """
        .formatted(address)
        .stripIndent();
  }
}
