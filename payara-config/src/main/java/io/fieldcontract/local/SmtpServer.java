package io.fieldcontract.local;

/**
 * The server that takes the application's mail, without a password.
 *
 * @param from the address that mail comes from
 */
public record SmtpServer(String host, int port, String from) {

  /** The demo company's sender. */
  static final String DEMO_SENDER = "crm@demo.example";

  /**
   * Reads HOST:PORT.
   *
   * @throws LauncherFailure when it is anything else
   */
  static SmtpServer parse(String text) {
    if (text.matches("[A-Za-z0-9.-]+:[1-9][0-9]{0,4}")) {
      int colon = text.indexOf(':');
      int port = Integer.parseInt(text.substring(colon + 1));
      if (port <= 65535) {
        return new SmtpServer(text.substring(0, colon), port, DEMO_SENDER);
      }
    }
    throw new LauncherFailure("--smtp needs HOST:PORT, not \"" + text + "\".");
  }
}
