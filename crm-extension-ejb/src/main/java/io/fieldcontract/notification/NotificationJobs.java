package io.fieldcontract.notification;

import io.fieldcontract.platform.job.Kept;
import io.fieldcontract.platform.scope.UserId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** On each node, makes mails of what is due and forgets what is old; either may run on several. */
@WebListener
public class NotificationJobs implements ServletContextListener {

  private static final Logger LOG = System.getLogger(NotificationJobs.class.getName());
  private static final Duration BETWEEN_MAILS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(6);

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private MailServer server;
  @Inject private MailGathering gathering;
  @Inject private NotificationKeeping keeping;
  private final List<Future<?>> jobs = new ArrayList<>();

  @Override
  public void contextInitialized(ServletContextEvent start) {
    server.sayIfAvailable();
    jobs.add(every(BETWEEN_MAILS, this::gather));
    jobs.add(every(BETWEEN_CLEANINGS, keeping::forgetOld));
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    jobs.forEach(job -> job.cancel(false));
  }

  // One person's trouble is not the others'.
  private void gather() {
    RuntimeException trouble = null;
    for (UserId recipient : server.isAvailable() ? gathering.due() : List.<UserId>of()) {
      try {
        gathering.gather(recipient);
      } catch (RuntimeException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  private Future<?> every(Duration pause, Runnable job) {
    return executor.scheduleWithFixedDelay(
        new Kept(LOG, "A job on notifications failed; trying on", job),
        pause.toMillis(),
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
