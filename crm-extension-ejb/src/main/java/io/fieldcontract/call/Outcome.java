package io.fieldcontract.call;

/** How the HCP took it. */
public enum Outcome {
  WILL_TRY,
  INTERESTED,
  NEUTRAL,
  OBJECTION,
  NOT_INTERESTED
}
