package io.fieldcontract.platform.live;

import io.fieldcontract.platform.job.Kept;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
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
    jobs.add(every(LOOK_MILLIS, feed::look));
    jobs.add(every(TICK_MILLIS, feed::tick));
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    jobs.forEach(job -> job.cancel(false));
    feed.stop();
  }

  private Future<?> every(long millis, Runnable job) {
    return executor.scheduleWithFixedDelay(
        new Kept(LOG, "No live events for now; trying on", job),
        millis,
        millis,
        TimeUnit.MILLISECONDS);
  }
}
