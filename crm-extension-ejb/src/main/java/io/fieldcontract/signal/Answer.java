package io.fieldcontract.signal;

/** What people say to a signal. */
public enum Answer {
  ACT(SignalStatus.ACTING),
  DISMISS(SignalStatus.DISMISSED),
  DONE(SignalStatus.DONE);

  private final SignalStatus next;

  Answer(SignalStatus next) {
    this.next = next;
  }

  /** What becomes of the signal. */
  SignalStatus next() {
    return next;
  }
}
