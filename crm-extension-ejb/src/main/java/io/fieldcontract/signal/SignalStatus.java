package io.fieldcontract.signal;

/** What became of a signal. */
public enum SignalStatus {
  OPEN,
  /** Somebody said to act on it: it stays on the page until it is done. */
  ACTING,
  /** It stays away until it expires or its evidence changes. */
  DISMISSED,
  /** What it asked for was done: it stays away likewise. */
  DONE;

  /** Whether it is on the page. */
  boolean isShown() {
    return this == OPEN || this == ACTING;
  }
}
