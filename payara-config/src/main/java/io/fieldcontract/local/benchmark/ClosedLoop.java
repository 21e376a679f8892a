package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.LauncherFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Loads the application: each client sends its next request when it has the answer to the last. */
final class ClosedLoop {
  private static final Duration SLICE = Duration.ofSeconds(30);
  private static final double FASTER = 1.03;

  private final int port;
  private final List<Rep> reps;
  private final String product;

  ClosedLoop(int port, List<Rep> reps, String product) {
    this.port = port;
    this.reps = reps;
    this.product = product;
  }

  /**
   * Runs the load, warm-up first, and returns the rates of the measured time.
   *
   * @throws LauncherFailure when an answer is not the good one
   */
  Rates run(Scenario scenario, BenchmarkOptions options) throws InterruptedException {
    warmUp(scenario, options);
    return run(scenario, options.clients(), options.duration(), Duration.ZERO);
  }

  /**
   * Runs the load of people instead, after {@link #run}: each sends a request in every pause, in
   * which the answer is read.
   *
   * @throws LauncherFailure when an answer is not the good one
   */
  Rates paced(Scenario scenario, BenchmarkOptions options, Duration pause)
      throws InterruptedException {
    return run(scenario, options.clients(), options.duration(), pause);
  }

  /** Until the compiler is done: two slices in a row are no faster than those before them. */
  private void warmUp(Scenario scenario, BenchmarkOptions options) throws InterruptedException {
    double best = 0;
    int noFaster = 0;
    long slices = Math.max(1, options.warmUp().dividedBy(SLICE));
    for (int slice = 0; slice < slices && noFaster < 2; slice++) {
      double rate = run(scenario, options.clients(), SLICE, Duration.ZERO).perSecond();
      noFaster = rate > best * FASTER ? 0 : noFaster + 1;
      best = Math.max(best, rate);
    }
  }

  private Rates run(Scenario scenario, int count, Duration duration, Duration pause)
      throws InterruptedException {
    long limit = System.nanoTime() + duration.toNanos();
    ExecutorService clients = Executors.newFixedThreadPool(count);
    try {
      List<Callable<long[]>> loops = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        SplittableRandom random = new SplittableRandom(System.nanoTime() + i);
        loops.add(() -> loop(scenario, random, limit, pause));
      }
      return Rates.of(joined(clients.invokeAll(loops)), duration);
    } finally {
      clients.shutdownNow();
    }
  }

  /** Sends one request and expects the good answer. */
  void once(Scenario scenario, Rep rep, String hcp, String key) throws IOException {
    try (HttpConnection connection = new HttpConnection(port)) {
      send(connection, scenario, rep, hcp, key);
    }
  }

  private long[] loop(Scenario scenario, SplittableRandom random, long limit, Duration pause)
      throws IOException, InterruptedException {
    long[] micros = new long[1024];
    int count = 0;
    try (HttpConnection connection = new HttpConnection(port)) {
      // People do not all begin at the same moment.
      long due = System.nanoTime() + (long) (random.nextDouble() * pause.toNanos());
      for (long start = awaited(due); start < limit; start = awaited(due += pause.toNanos())) {
        Rep rep = reps.get(random.nextInt(reps.size()));
        String hcp = rep.hcps().get(random.nextInt(rep.hcps().size()));
        send(connection, scenario, rep, hcp, Scenario.key(random));
        long end = System.nanoTime();
        if (end <= limit) {
          micros = count < micros.length ? micros : Arrays.copyOf(micros, 2 * count);
          micros[count++] = (end - start) / 1000;
        }
      }
    }
    return Arrays.copyOf(micros, count);
  }

  /** The moment, not before the one that is due. */
  private static long awaited(long due) throws InterruptedException {
    long early = due - System.nanoTime();
    if (early > 0) {
      TimeUnit.NANOSECONDS.sleep(early);
    }
    return System.nanoTime();
  }

  private void send(HttpConnection connection, Scenario scenario, Rep rep, String hcp, String key)
      throws IOException {
    int status = connection.exchange(scenario.request(rep, hcp, product, key));
    if (status != scenario.status()) {
      throw new LauncherFailure(
          "The application answered %d where %s should answer %d."
              .formatted(status, scenario.label(), scenario.status()));
    }
  }

  private static long[] joined(List<Future<long[]>> parts) throws InterruptedException {
    long[] all = new long[0];
    for (Future<long[]> part : parts) {
      try {
        long[] more = part.get();
        all = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, all, all.length - more.length, more.length);
      } catch (ExecutionException e) {
        throw new LauncherFailure("The load broke off: " + e.getCause().getMessage(), e.getCause());
      }
    }
    return all;
  }
}
