package io.fieldcontract.local;

/**
 * A start that cannot go on; the message is one sentence for the person at the terminal, with what
 * to do.
 */
public class LauncherFailure extends RuntimeException {

  /** Fails with that sentence. */
  public LauncherFailure(String sentence) {
    super(sentence);
  }

  /** Fails with that sentence; the cause goes to the launcher's log only. */
  public LauncherFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
