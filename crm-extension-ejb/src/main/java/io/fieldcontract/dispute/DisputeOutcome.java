package io.fieldcontract.dispute;

/** How a dispute ended. */
public enum DisputeOutcome {
  /** The whole difference is paid. */
  APPROVED,
  /** A part of it is. */
  PARTIALLY_APPROVED,
  /** Nothing is, for a reason that the filer reads. */
  DENIED,
  /** The filer took it back. */
  WITHDRAWN
}
