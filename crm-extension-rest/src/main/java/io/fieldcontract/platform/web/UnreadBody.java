package io.fieldcontract.platform.web;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * The rest of a request that is refused before it was read. A client that is still sending does not
 * hear the answer, and some servers end the connection after half a minute.
 */
public final class UnreadBody {

  private static final int BUFFER = 64 * 1024;
  private static final int MOST = 16 * 1024 * 1024;

  private UnreadBody() {}

  /** Reads and forgets what a servlet left. */
  public static void forget(ServletRequest request) {
    try {
      forget(request.getInputStream());
    } catch (IOException e) {
      // as below
    }
  }

  /** Reads and forgets it, up to 16 MiB; before the answer is written. */
  public static void forget(InputStream rest) {
    byte[] buffer = new byte[BUFFER];
    try {
      int read = 0;
      for (int forgotten = 0; read >= 0 && forgotten < MOST; forgotten += read) {
        read = rest.read(buffer);
      }
    } catch (IOException e) {
      // the client has gone: nobody is left to be told
    }
  }
}
