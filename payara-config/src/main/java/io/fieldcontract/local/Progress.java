package io.fieldcontract.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells the person at the terminal what happens, a line a step with the seconds since the start.
 */
final class Progress implements Consumer<String> {
  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final long start;

  /** Counts the seconds from now on that clock, which counts nanoseconds. */
  Progress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** Prints one step. */
  @Override
  public synchronized void accept(String step) {
    double seconds = (nanoTime.getAsLong() - start) / 1e9;
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, step));
    out.flush();
  }
}
