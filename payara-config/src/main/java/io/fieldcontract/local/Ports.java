package io.fieldcontract.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Looks at the TCP ports of this machine. */
public final class Ports {
  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /** Says a port that was free a moment ago. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns if the port can be used.
   *
   * @throws LauncherFailure when another program answers there, or the system refuses the port
   */
  static void requireFree(int port, String purpose, String option) {
    // Both families: a browser asks [::1] before 127.0.0.1 for "localhost".
    if (answers("127.0.0.1", port) || answers("::1", port)) {
      throw new LauncherFailure(
          "Port %d, meant for %s, is taken by another program: stop it, or choose another with %s."
              .formatted(port, purpose, option));
    }
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new LauncherFailure(
          "Port %d, meant for %s, cannot be used (%s): choose another with %s."
              .formatted(port, purpose, e.getMessage(), option),
          e);
    }
  }

  private static boolean answers(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
