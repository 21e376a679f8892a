package io.fieldcontract.notification;

import io.fieldcontract.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Keeps notifications for no longer than they are of use. */
@UseCase
class NotificationKeeping {

  private static final Duration READ = Duration.ofDays(90);
  private static final int MONTHS = 13;

  @Inject private Notifications notifications;
  @Inject private Clock clock;

  /** Forgets what was read and is older than 90 days, and all of more than 13 months ago. */
  void forgetOld() {
    Instant now = clock.instant();
    Instant longAgo = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    notifications.forget(longAgo, now.minus(READ));
  }
}
