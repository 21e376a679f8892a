package io.fieldcontract.account;

/** A health-care professional or a health-care organisation. */
public enum AccountKind {
  HCP,
  HCO
}
