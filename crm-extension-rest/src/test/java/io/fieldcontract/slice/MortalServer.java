package io.fieldcontract.slice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fieldcontract.local.Distribution;
import io.fieldcontract.local.PayaraMicro;
import io.fieldcontract.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A server of its own on the tests' database and Keycloak, and an address at which a browser test
 * kills it, starts it again and looks behind it: POST /server/kill, /server/start, and /sql with
 * one statement as the body. The answer is JSON: the rows found.
 */
final class MortalServer implements AutoCloseable {

  private static final String NAME = "offline-payara";
  private static final String DONE = "[]";
  private static final Path WORK = Path.of("target", "it", NAME);

  private final int port = Ports.free(); // kept over a restart: the browser knows no other
  private final HttpServer control;
  private PayaraMicro payara;

  private MortalServer(HttpServer control) {
    this.control = control;
  }

  /** Starts both and returns when both answer. */
  static MortalServer start() throws IOException, InterruptedException {
    HttpServer control =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    MortalServer server = new MortalServer(control);
    server.run();
    server.serve("/server/kill", body -> server.kill());
    server.serve("/server/start", body -> server.run());
    server.serve("/sql", MortalServer::rows);
    control.start();
    return server;
  }

  /** The application's address, ending in a slash. */
  String address() {
    return payara.address();
  }

  /** Where the browser test asks for what is to happen, ending in a slash. */
  String controlAddress() {
    return "http://127.0.0.1:" + control.getAddress().getPort() + "/";
  }

  private String run() throws InterruptedException {
    payara =
        PayaraMicro.start(
            new Distribution(Path.of("..", "payara-config", "target", "dist")),
            Stack.settings(),
            Path.of("target", "crm-extension.war"),
            WORK,
            port,
            WORK.resolveSibling(NAME + ".log"));
    return DONE;
  }

  /** SIGKILL, as a crash is: no shutdown hook runs, no answer under way is given. */
  private String kill() {
    ProcessHandle process =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains(WORK.toString()))
            .findFirst()
            .orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    return DONE;
  }

  private static String rows(String sql) throws Exception {
    if (sql.toLowerCase(Locale.ROOT).startsWith("select")) {
      return Stack.text("select coalesce(json_agg(found), '[]') from (" + sql + ") found");
    }
    Stack.change(sql);
    return DONE;
  }

  /** What a request asks for; its answer is the reply's body. */
  @FunctionalInterface
  private interface Act {
    String on(String body) throws Exception;
  }

  private void serve(String path, Act act) {
    control.createContext(
        path,
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          try {
            reply(exchange, 200, act.on(body));
          } catch (Exception e) { // told to the test, which fails with it
            reply(exchange, 500, e.toString());
          }
        });
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    control.stop(0);
    payara.close();
  }
}
