package io.fieldcontract.anomaly;

/** How far a flag is; it goes forward alone, and may leave steps out. */
public enum FlagStatus {
  NEW,
  ACKNOWLEDGED,
  IN_PROGRESS,
  /** Something was done, and the flag says what. */
  RESOLVED,
  /** Nothing will be done, and the flag says why. */
  DISMISSED,
  /** The same as another flag, whose outcome is this one's. */
  MERGED;

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return compareTo(RESOLVED) < 0;
  }

  /** Whether a flag can go from here to there in one step. */
  boolean leadsTo(FlagStatus next) {
    return isOpen() && compareTo(next) < 0;
  }
}
