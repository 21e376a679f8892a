package io.fieldcontract.notification;

import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.user.SignedIn;
import io.fieldcontract.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Whether and when somebody gets mail about what happened. */
@ApplicationScoped
class MailPlanning {

  @Inject private Users users;
  @Inject private PreferenceQueries preferences;
  @Inject private MailServer server;

  /** When mail about something of a moment is due to a person; empty when none is to go. */
  Optional<Instant> due(UserId recipient, Instant at) {
    return server.isAvailable()
        ? reachable(recipient).flatMap(who -> due(who, at))
        : Optional.empty();
  }

  private Optional<Instant> due(SignedIn who, Instant at) {
    return preferences.preference(who.scope()).preference().times().due(at);
  }

  /** The person, if a mail can say what that person sees and has somewhere to go. */
  Optional<SignedIn> reachable(UserId recipient) {
    return users.remembered(recipient).filter(who -> who.email() != null);
  }
}
