package io.fieldcontract.platform.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A job that an exception does not end for good; the first of a row is logged. Not for several
 * threads.
 */
public final class Kept implements Runnable {

  private final Logger log;
  private final String failure;
  private final Runnable job;
  private boolean away;

  /** A job with what to say in the log when it fails. */
  public Kept(Logger log, String failure, Runnable job) {
    this.log = log;
    this.failure = failure;
    this.job = job;
  }

  @Override
  public void run() {
    try {
      job.run();
      away = false;
    } catch (RuntimeException e) {
      log.log(away ? Level.DEBUG : Level.WARNING, failure, e);
      away = true;
    }
  }
}
