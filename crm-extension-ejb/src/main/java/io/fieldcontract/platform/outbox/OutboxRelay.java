package io.fieldcontract.platform.outbox;

import io.fieldcontract.platform.job.Kept;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sweeps the outbox on each node, all the time; leases keep the nodes out of each other's way. Each
 * pace has a thread of its own: servers may have one alone for all that is scheduled.
 */
@WebListener
public class OutboxRelay implements ServletContextListener {

  private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
  private static final long PAUSE_MILLIS = 500;

  @Resource private ManagedThreadFactory threads;
  @Inject private OutboxTelling telling;
  private ScheduledExecutorService sweeps;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    sweeps = Executors.newScheduledThreadPool(Pace.values().length, threads);
    for (Pace pace : Pace.values()) {
      sweeps.scheduleWithFixedDelay(
          new Kept(LOG, "The outbox cannot be read; trying on", () -> sweep(pace)),
          PAUSE_MILLIS,
          PAUSE_MILLIS,
          TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    sweeps.shutdown();
  }

  private void sweep(Pace pace) {
    List<OutboxEvent> taken = telling.take(pace);
    while (!taken.isEmpty()) {
      taken.forEach(this::tell);
      taken = telling.take(pace);
    }
  }

  private void tell(OutboxEvent event) {
    try {
      telling.tell(event);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, event.type() + " " + event.id() + " could not be told", e);
      telling.keep(event, e);
    }
  }
}
