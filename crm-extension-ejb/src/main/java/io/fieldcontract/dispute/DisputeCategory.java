package io.fieldcontract.dispute;

/** What is said to be wrong. */
public enum DisputeCategory {
  /** Something that was sold or done is not in the statement at all. */
  MISSING_TRANSACTION,
  /** Counted for another territory or person. */
  WRONG_CREDIT,
  /** Measured wrongly. */
  WRONG_MEASURE,
  WRONG_TARGET,
  WRONG_RATE,
  OTHER
}
