package io.fieldcontract.platform.live;

import io.fieldcontract.platform.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks for events once for all listeners of this node, from the first listener on. */
@ApplicationScoped
public class LiveFeed {

  private static final int LOOKED_BACK = 1_000;
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(5);

  @Inject private LiveEvents events;
  @Inject private LiveReading reading;
  @Inject private Clock clock;

  private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();
  private LiveCursor cursor;
  private Instant cleaned = Instant.EPOCH;

  /**
   * Lets somebody hear of what comes to light from now on.
   *
   * @return an id up to which nothing will come any more
   */
  public synchronized long join(LiveListener listener) {
    if (cursor == null) {
      start();
    }
    listeners.add(listener);
    return cursor.mark();
  }

  /** Tells somebody no more. */
  public void leave(LiveListener listener) {
    listeners.remove(listener);
  }

  /**
   * What is in scope of the events behind an id, by id.
   *
   * @return empty when they are not all known any more, or too many: all is to be read anew
   */
  public Optional<List<LiveEvent>> after(long id, Scope scope) {
    return events.after(id, scope);
  }

  // What may have been given an id before the first look and not been committed is a gap like any.
  private void start() {
    LiveCursor first = new LiveCursor(Math.max(0, reading.highest() - LOOKED_BACK));
    first.take(reading.look(first.seen(), first.gaps()), clock.instant());
    cursor = first;
  }

  /** Tells the listeners what came to light; nothing while nobody ever listened. */
  synchronized void look() {
    if (cursor == null) {
      return;
    }
    Instant now = clock.instant();
    if (cursor.needsBound(now)) {
      cursor.bound(reading.newTransaction(), now);
    }
    List<LiveEvent> fresh = cursor.take(reading.look(cursor.seen(), cursor.gaps()), now);
    if (!fresh.isEmpty()) {
      long mark = cursor.mark();
      listeners.forEach(listener -> listener.hear(fresh, mark));
    }
  }

  /** Lets time go by for the listeners, and now and then forgets old events. */
  void tick() {
    Instant now = clock.instant();
    listeners.forEach(listener -> listener.tick(now));
    if (now.isAfter(cleaned.plus(BETWEEN_CLEANINGS))) {
      cleaned = now;
      reading.forgetBefore(now.minus(KEPT));
    }
  }

  /** An id up to which nothing will come any more. */
  public synchronized long mark() {
    return cursor.mark();
  }

  /** Sends everybody away: the node stops. */
  void stop() {
    listeners.forEach(LiveListener::close);
  }
}
