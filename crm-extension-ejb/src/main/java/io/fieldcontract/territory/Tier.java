package io.fieldcontract.territory;

/** How much an account matters to a territory, A the most. */
public enum Tier {
  A,
  B,
  C,
  D
}
