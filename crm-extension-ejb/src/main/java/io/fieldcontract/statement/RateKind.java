package io.fieldcontract.statement;

/** How a rate makes an amount. */
public enum RateKind {
  /** So much for each unit that was achieved. */
  PER_UNIT,
  /**
   * So much for exactly what was aimed at, in proportion to the attainment: nothing below the
   * threshold, no more above the cap.
   */
  ON_TARGET,
  /** So much, once. */
  FIXED,
  /** As the plan says in words; the amount cannot be recomputed here. */
  STATED
}
