package io.fieldcontract.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
  private static final byte[] BODY = new byte[100_000];

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/sized", 200, BODY.length, false);
    answer("/chunked", 201, 0, false);
    answer("/empty", 304, -1, false);
    answer("/last", 200, BODY.length, true);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsEachAnswerToItsEndSoThatTheNextIsTheNext() throws IOException {
    try (HttpConnection connection = new HttpConnection(server.getAddress().getPort())) {
      assertThat(get(connection, "/sized")).isEqualTo(200);
      assertThat(get(connection, "/chunked")).isEqualTo(201);
      assertThat(get(connection, "/empty")).isEqualTo(304);
      assertThat(get(connection, "/nowhere")).isEqualTo(404);
      assertThat(get(connection, "/chunked")).isEqualTo(201);
    }
  }

  @Test
  void connectsAgainWhenTheServerEndsTheConnection() throws IOException {
    try (HttpConnection connection = new HttpConnection(server.getAddress().getPort())) {
      assertThat(get(connection, "/last")).isEqualTo(200);
      assertThat(get(connection, "/sized")).isEqualTo(200);
    }
  }

  @Test
  void failsWhenNobodyIsThere() {
    int port = server.getAddress().getPort();
    server.stop(0);

    assertThatThrownBy(() -> new HttpConnection(port)).isInstanceOf(IOException.class);
  }

  private void answer(String path, int status, long length, boolean last) {
    server.createContext(
        path,
        exchange -> {
          if (last) {
            exchange.getResponseHeaders().set("Connection", "close");
          }
          exchange.sendResponseHeaders(status, length);
          if (length >= 0) {
            exchange.getResponseBody().write(BODY);
          }
          exchange.close();
        });
  }

  private static int get(HttpConnection connection, String path) throws IOException {
    return connection.exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }
}
