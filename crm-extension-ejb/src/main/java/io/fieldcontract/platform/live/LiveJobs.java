package io.fieldcontract.platform.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Keeps the node's {@link LiveFeed} going, whatever happens to the database. */
@WebListener
public class LiveJobs implements ServletContextListener {

  private static final Logger LOG = System.getLogger(LiveJobs.class.getName());
  private static final long LOOK_MILLIS = 200;
  private static final long TICK_MILLIS = 1_000;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private LiveFeed feed;
  private final List<Future<?>> jobs = new ArrayList<>();

  @Override
  public void contextInitialized(ServletContextEvent start) {
    jobs.add(every(LOOK_MILLIS, new Kept(feed::look)));
    jobs.add(every(TICK_MILLIS, new Kept(feed::tick)));
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    jobs.forEach(job -> job.cancel(false));
    feed.stop();
  }

  private Future<?> every(long millis, Runnable job) {
    return executor.scheduleWithFixedDelay(job, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** A job that an exception does not end for good; the first of a row is logged. */
  private static final class Kept implements Runnable {
    private final Runnable job;
    private boolean away;

    Kept(Runnable job) {
      this.job = job;
    }

    @Override
    public void run() {
      try {
        job.run();
        away = false;
      } catch (RuntimeException e) {
        LOG.log(away ? Level.DEBUG : Level.WARNING, "No live events for now; trying on", e);
        away = true;
      }
    }
  }
}
