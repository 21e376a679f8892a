package io.fieldcontract.notification;

/** A mail was not taken by the mail server; it may be tried again. */
class MailFailedException extends RuntimeException {

  MailFailedException(String message) {
    super(message);
  }

  MailFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
