package io.fieldcontract.call;

/** What follows from the call. */
public enum NextAction {
  VISIT_AGAIN,
  SEND_INFORMATION,
  INVITE_TO_EVENT,
  ASK_MEDICAL,
  NONE
}
