package io.fieldcontract.notification;

import io.fieldcontract.platform.outbox.OutboxEvent;
import io.fieldcontract.platform.outbox.OutboxHandler;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.user.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Sends a mail, of what is unread and in scope at that moment. A mail that was taken by the mail
 * server and could not be noted as sent goes again, under the same Message-ID.
 */
@ApplicationScoped
class MailSending implements OutboxHandler {

  @Inject private MailPlanning planning;
  @Inject private PreferenceQueries preferences;
  @Inject private NotificationQueries queries;
  @Inject private Notifications notifications;
  @Inject private MailServer server;
  @Inject private PublicUrl url;
  @Inject private Clock clock;

  @Override
  public Set<String> types() {
    return Set.of("MailDue");
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  @Override
  public void handle(OutboxEvent event) {
    UUID mail = event.objectId();
    planning.reachable(new UserId(event.user())).ifPresent(who -> mail(mail, who));
  }

  // A mail that was tried again for hours, or by ops, may have come out of the working hours.
  private void mail(UUID mail, SignedIn who) {
    Preference wish = preferences.preference(who.scope()).preference();
    Instant now = clock.instant();
    if (!wish.times().isTime(now)) {
      notifications.postpone(mail, wish.times().due(now).orElse(null));
      return;
    }
    List<NotificationView> unread = queries.ofMail(mail, who.scope());
    if (!unread.isEmpty()) {
      MailText text = new MailText(unread, wish.language(), url);
      server.send(
          new Mail(
              mail, who.email(), wish.language(), text.subject(), text.plain(), text.html(), now));
      notifications.sent(mail, now);
    }
  }
}
