package io.fieldcontract.notification;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.outbox.Outbox;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes one mail of everything that is due to a person at a time; the outbox sees to it then. */
@UseCase
class MailGathering {

  private static final int AT_ONCE = 100;

  @Inject private Recipients recipients;
  @Inject private Notifications notifications;
  @Inject private MailPlanning planning;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** Those for whom mail is due. */
  List<UserId> due() {
    return recipients.ofMail(clock.instant(), AT_ONCE);
  }

  /**
   * Makes the mail, or none for who has no address any more. Of two nodes that do at a time, one
   * finds nothing left.
   */
  void gather(UserId recipient) {
    planning
        .reachable(recipient)
        .ifPresentOrElse(who -> gather(who.scope()), () -> notifications.mailAt(null, recipient));
  }

  private void gather(Scope scope) {
    UUID mail = Ids.next();
    if (notifications.gather(mail, clock.instant(), scope) > 0) {
      outbox.add(new MailDue(mail), scope);
    }
  }
}
