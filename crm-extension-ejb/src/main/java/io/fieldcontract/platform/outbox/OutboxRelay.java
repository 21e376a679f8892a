package io.fieldcontract.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sweeps the outbox on each node, all the time; leases keep the nodes out of each other's way. */
@WebListener
public class OutboxRelay implements ServletContextListener {

  private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
  private static final long PAUSE_MILLIS = 500;
  private static final int AT_ONCE = 20;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private OutboxTelling telling;
  private Future<?> sweeps;
  private boolean away;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    sweeps =
        executor.scheduleWithFixedDelay(
            this::sweep, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    sweeps.cancel(false);
  }

  // An exception that left here would end all sweeps to come.
  private void sweep() {
    try {
      List<OutboxEvent> taken = telling.take(AT_ONCE);
      while (!taken.isEmpty()) {
        taken.forEach(this::tell);
        taken = telling.take(AT_ONCE);
      }
      away = false;
    } catch (RuntimeException e) {
      if (!away) {
        LOG.log(Level.WARNING, "The outbox cannot be read; trying on", e);
      }
      away = true;
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
