package io.fieldcontract.local.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection to this machine that costs as little as it can: client and
 * server share the cores, as pgbench and the database do.
 */
final class HttpConnection implements AutoCloseable {
  private static final int READ_LIMIT_MILLIS = 30_000;

  private final int port;
  private final byte[] sink = new byte[64 * 1024];
  private Socket socket;
  private InputStream in;

  HttpConnection(int port) throws IOException {
    this.port = port;
    open();
  }

  private void open() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_LIMIT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), sink.length);
  }

  /**
   * Sends a whole request, reads the whole answer, throws the body away and returns the status.
   * Connects again where the server ends the connection, as it does after some hundred requests.
   */
  int exchange(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    int status = Integer.parseInt(line().substring(9, 12));
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      }
      last |= lower.startsWith("connection:") && lower.endsWith("close");
      chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
    }
    if (chunked) {
      skipChunks();
    } else {
      skip(length);
    }
    if (last) {
      close();
      open();
    }
    return status;
  }

  private void skipChunks() throws IOException {
    long length;
    do {
      length = Long.parseLong(line().strip(), 16);
      skip(length + 2);
    } while (length > 0);
  }

  private void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      int read = in.read(sink, 0, (int) Math.min(left, sink.length));
      if (read < 0) {
        throw new EOFException("The server closed the connection within an answer");
      }
      left -= read;
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
