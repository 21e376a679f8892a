package io.fieldcontract.anomaly;

/** What a rep noticed. */
public enum FlagType {
  STOCK_OUT,
  COMPETITOR_ACTIVITY,
  OUTLET_CLOSURE,
  OTHER
}
