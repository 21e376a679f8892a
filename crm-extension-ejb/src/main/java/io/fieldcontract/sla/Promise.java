package io.fieldcontract.sla;

/** What a clock runs for. */
public enum Promise {
  /** Somebody says that it was seen. */
  ACKNOWLEDGE,
  /** It is decided. */
  RESOLVE
}
