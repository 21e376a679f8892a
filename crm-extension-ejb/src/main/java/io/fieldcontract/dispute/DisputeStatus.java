package io.fieldcontract.dispute;

import java.util.Set;

/** How far a dispute is. */
public enum DisputeStatus {
  FILED,
  ACKNOWLEDGED,
  IN_REVIEW,
  /** The filer was asked something; the clock on resolving stands still. */
  AWAITING_INFO,
  /** Decided or withdrawn; the filer may accept it or, once, reopen it. */
  RESOLVED,
  CLOSED;

  /** Whether somebody still has to decide something. */
  public boolean isOpen() {
    return compareTo(RESOLVED) < 0;
  }

  /** Whether a dispute can go from here to there in one step; reopening aside. */
  boolean leadsTo(DisputeStatus next) {
    return switch (next) {
      case FILED -> false;
      case ACKNOWLEDGED -> this == FILED;
      case IN_REVIEW -> isOpen() && this != IN_REVIEW;
      case AWAITING_INFO -> isOpen() && this != AWAITING_INFO;
      case RESOLVED -> isOpen();
      case CLOSED -> this == RESOLVED;
    };
  }

  /** Those in which somebody still has to decide something. */
  public static Set<DisputeStatus> open() {
    return Set.of(FILED, ACKNOWLEDGED, IN_REVIEW, AWAITING_INFO);
  }
}
