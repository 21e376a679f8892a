package io.fieldcontract.sales;

/** Where sales are counted. */
public enum SalesKind {
  /** Sell-in: what was shipped to distributors. */
  PRIMARY,
  /** Sell-through: what reached the outlets of the territory. */
  SECONDARY
}
