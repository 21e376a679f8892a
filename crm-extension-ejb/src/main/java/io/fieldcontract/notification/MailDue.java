package io.fieldcontract.notification;

import io.fieldcontract.platform.audit.Creation;
import java.util.UUID;

/** A mail is to be sent to who made it happen: the recipient. */
record MailDue(UUID objectId) implements Creation {

  @Override
  public String objectType() {
    return "Mail";
  }

  @Override
  public Object after() {
    return null;
  }
}
