package io.fieldcontract.notification;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** People read their notifications; their other screens hear of it. What is not theirs stays. */
@UseCase
public class NotificationReading {

  @Inject private Notifications notifications;
  @Inject private Clock clock;

  /** Read one, and all before it. */
  public void readUpTo(UUID last, Scope scope) {
    notifications.readUpTo(last, clock.instant(), scope);
  }

  /** Read these; at least one. */
  public void read(List<UUID> ids, Scope scope) {
    notifications.read(ids, clock.instant(), scope);
  }
}
