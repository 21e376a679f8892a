package io.fieldcontract.live.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fieldcontract.platform.live.LiveEvent;
import io.fieldcontract.platform.live.LiveFeed;
import io.fieldcontract.platform.live.LiveListener;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.rest.JsonConfiguration;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One open connection. Every event carries an id up to which the client has heard everything, so
 * that one who was cut off goes on from there; some events may then come a second time.
 */
final class EventStream implements LiveListener {

  private static final Logger LOG = System.getLogger(EventStream.class.getName());
  private static final Duration BETWEEN_BEATS = Duration.ofSeconds(15);
  private static final int MOST_UNSENT = 1_000;

  private final SseEventSink sink;
  private final Sse sse;
  private final LiveCaller caller;
  private final LiveFeed feed;
  private final Clock clock;
  private final AtomicInteger unsent = new AtomicInteger();
  private List<Heard> waiting = new ArrayList<>();
  private Instant beat;

  private record Heard(LiveEvent event, long mark) {}

  /** What is sent of an event. */
  private record Told(
      String objectType, UUID objectId, long objectVersion, UUID territoryId, UUID regionId) {}

  EventStream(SseEventSink sink, Sse sse, LiveCaller caller, LiveFeed feed, Clock clock) {
    this.sink = sink;
    this.sse = sse;
    this.caller = caller;
    this.feed = feed;
    this.clock = clock;
    this.beat = clock.instant();
  }

  /** Begins, behind the last event that the client heard; null for a new client. */
  void open(Long last) {
    long mark = feed.join(this);
    Optional<List<LiveEvent>> missed =
        last == null ? Optional.of(List.of()) : feed.after(last, scope());
    begin(missed, last == null ? mark : Math.min(last, mark), mark);
  }

  // What comes to light meanwhile waits: its ids would say that the client heard what it missed.
  private synchronized void begin(Optional<List<LiveEvent>> missed, long from, long mark) {
    boolean known = missed.isPresent();
    send(known ? "ready" : "reload", known ? from : mark, Map.of());
    missed.orElse(List.of()).forEach(event -> tell(new Heard(event, mark)));
    List<Heard> heard = waiting;
    waiting = null;
    heard.forEach(this::tell);
  }

  @Override
  public synchronized void hear(List<LiveEvent> events, long mark) {
    for (LiveEvent event : events) {
      Heard heard = new Heard(event, mark);
      if (waiting == null) {
        tell(heard);
      } else {
        waiting.add(heard);
      }
    }
  }

  private void tell(Heard heard) {
    LiveEvent event = heard.event();
    try {
      if (event.isSeenBy(scope())) {
        TerritoryId territory = event.change().territory();
        Told told =
            new Told(
                event.change().objectType(),
                event.change().objectId(),
                event.change().objectVersion(),
                territory == null ? null : territory.value(),
                event.region() == null ? null : event.region().value());
        send(event.change().type(), Math.min(event.id(), heard.mark()), told);
      }
    } catch (RuntimeException e) {
      // What the caller sees cannot be known: the client comes back and goes on from its last id.
      LOG.log(Level.DEBUG, "A listener is sent away", e);
      close();
    }
  }

  @Override
  public void tick(Instant now) {
    if (sink.isClosed() || !caller.isSignedIn(now)) {
      close();
      return;
    }
    if (!now.isBefore(beat.plus(BETWEEN_BEATS))) {
      beat = now;
      beat(feed.mark());
    }
    try {
      lookAgain(now);
    } catch (Problem gone) {
      close();
    } catch (RuntimeException away) {
      // The database: tried again with the next tick, and before anything is told.
      LOG.log(Level.DEBUG, "A listener's scope cannot be read for now", away);
    }
  }

  private synchronized void lookAgain(Instant now) {
    if (caller.isDue(now)) {
      caller.lookAgain(now);
    }
  }

  private synchronized void beat(long mark) {
    if (waiting == null) {
      send("alive", mark, Map.of());
    }
  }

  private Scope scope() {
    return caller.scope(clock.instant());
  }

  private void send(String name, long id, Object data) {
    if (sink.isClosed() || unsent.incrementAndGet() > MOST_UNSENT) {
      close();
      return;
    }
    OutboundSseEvent event =
        sse.newEventBuilder().id(Long.toString(id)).name(name).data(json(data)).build();
    sink.send(event)
        .whenComplete(
            (sent, failure) -> {
              unsent.decrementAndGet();
              if (failure != null) {
                close();
              }
            });
  }

  private static String json(Object data) {
    try {
      return JsonConfiguration.mapper().writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    feed.leave(this);
    sink.close();
  }
}
