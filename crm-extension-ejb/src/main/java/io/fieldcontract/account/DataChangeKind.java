package io.fieldcontract.account;

/** What a data-change request asks for. */
public enum DataChangeKind {
  NEW_HCP,
  ADD_TO_TERRITORY
}
