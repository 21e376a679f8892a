package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path directory;

  @Test
  void aServerThatDiesIsNamedWithItsLastWordsAndItsLog() throws InterruptedException {
    URI nowhere = URI.create("http://127.0.0.1:" + Ports.free() + "/");
    try (ChildProcess child = shell("echo 'ERROR no memory left'; exit 3")) {
      assertThatThrownBy(() -> child.awaitOk(nowhere, "up", LIMIT))
          .isInstanceOf(LauncherFailure.class)
          .hasMessage(
              "The server ended with code 3:\n    ERROR no memory left\n  The whole log: %s",
              log());
    }
  }

  @Test
  void aServerThatIsUpWithoutTheApplicationFailsLongBeforeTheLimit() throws IOException {
    HttpServer server = answering(404);
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    try (ChildProcess child = shell("echo 'SEVERE no table'; echo up; exec sleep 60")) {
      assertThatThrownBy(() -> child.awaitOk(address, "up", Duration.ofHours(1)))
          .hasMessageContaining("did not answer 200 at " + address)
          .hasMessageContaining("SEVERE no table");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServerThatAnswersIsReady() throws IOException, InterruptedException {
    HttpServer server = answering(200);
    try (ChildProcess child = shell("exec sleep 60")) {
      child.awaitOk(
          URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), "up", LIMIT);
      assertThat(child.onExit()).isNotDone();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void closingEndsTheProcess() {
    ChildProcess child = shell("exec sleep 60");
    child.close();
    assertThat(child.onExit()).succeedsWithin(LIMIT);
  }

  @Test
  void aJavaServerEndsWhenThePipeOfItsParentDoes() throws IOException, InterruptedException {
    Path agent = ParentWatch.writeAgent(directory.resolve("with space/parent-watch.jar"));
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + agent,
                "-cp",
                System.getProperty("java.class.path"),
                Forever.class.getName())
            .start();
    assertThat(child.isAlive()).isTrue();

    child.getOutputStream().close();

    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isEqualTo(1);
  }

  private ChildProcess shell(String script) {
    return ChildProcess.start("The server", List.of("sh", "-c", script), Map.of(), log());
  }

  private Path log() {
    return directory.resolve("server.log");
  }

  private static HttpServer answering(int status) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** A server that never ends by itself. */
  static final class Forever {
    private Forever() {}

    public static void main(String[] arguments) throws InterruptedException {
      Thread.currentThread().join();
    }
  }
}
