package io.fieldcontract.notification;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import java.time.Clock;

/** People say how they want to be told. */
@UseCase
public class PreferenceKeeping {

  @Inject private NotificationPreferences preferences;
  @Inject private Notifications notifications;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Changes the caller's preference; what waits to be mailed follows it.
   *
   * @throws Problem STALE_VERSION
   */
  public void change(Preference wish, long version, Scope scope) {
    audit.record(preferences.own(version, scope).change(wish), scope);
    notifications.mailAt(wish.times().due(clock.instant()).orElse(null), scope.user());
  }
}
