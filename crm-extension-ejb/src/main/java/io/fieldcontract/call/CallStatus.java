package io.fieldcontract.call;

/** Whether a call is still the rep's own, or counts. */
public enum CallStatus {
  DRAFT,
  SUBMITTED
}
