package io.fieldcontract.account;

/** How far a data-change request is. */
public enum DataChangeStatus {
  OPEN,
  ACCEPTED,
  DECLINED
}
