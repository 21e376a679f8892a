package io.fieldcontract.notification;

/** When somebody gets mail about notifications. */
public enum MailMode {
  /** In working hours, once it can no longer be undone. */
  AT_ONCE,
  /** Once a working day. */
  DIGEST,
  NONE
}
