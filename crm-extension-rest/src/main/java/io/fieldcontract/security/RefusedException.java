package io.fieldcontract.security;

/** A token is not believed. */
final class RefusedException extends Exception {

  private final Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  RefusedException(Refusal refusal, Throwable cause) {
    super(refusal.name(), cause);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
