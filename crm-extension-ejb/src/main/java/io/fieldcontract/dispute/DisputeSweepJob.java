package io.fieldcontract.dispute;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.job.Kept;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * On each node, sweeps the disputes again and again; a lease lets one node do it at a time. On a
 * thread of its own: servers may have one alone for all that is scheduled, and a sweep after a long
 * stop of all nodes takes a while.
 */
@WebListener
public class DisputeSweepJob implements ServletContextListener {

  private static final Logger LOG = System.getLogger(DisputeSweepJob.class.getName());
  private static final long PAUSE_SECONDS = 10;

  private final UUID node = Ids.next();

  @Resource private ManagedThreadFactory threads;
  @Inject private DisputeSweeping sweeping;
  private ScheduledExecutorService sweeps;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    sweeps = Executors.newSingleThreadScheduledExecutor(threads);
    sweeps.scheduleWithFixedDelay(
        new Kept(LOG, "The disputes cannot be swept; trying on", this::sweep),
        PAUSE_SECONDS,
        PAUSE_SECONDS,
        TimeUnit.SECONDS);
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    sweeps.shutdown();
    sweeping.giveBack(node);
  }

  private void sweep() {
    long begin = System.nanoTime();
    int looked = all(sweeping::look);
    int closed = all(sweeping::close);
    if (looked + closed > 0) {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      LOG.log(
          Level.INFO,
          "Swept {0} clocks of disputes and closed {1} disputes in {2} ms",
          looked,
          closed,
          millis);
    }
  }

  private int all(ToIntFunction<UUID> batch) {
    int sum = 0;
    for (int some = batch.applyAsInt(node); some > 0; some = batch.applyAsInt(node)) {
      sum += some;
    }
    return sum;
  }
}
