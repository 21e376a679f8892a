package io.fieldcontract.platform.outbox;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells events to their handlers, each in a transaction of its own. */
@UseCase
class OutboxTelling {

  private static final int LONGEST_ERROR = 400;

  private final UUID node = Ids.next();

  @Inject private OutboxEvents events;
  @Inject private OutboxHandlers handlers;
  @Inject private Clock clock;

  /** Takes events that are due for this node to {@link #tell}. */
  List<OutboxEvent> take(Pace pace) {
    Instant now = clock.instant();
    Set<String> types = handlers.types(pace);
    return types.isEmpty()
        ? List.of()
        : events.lease(node, types, now, now.plus(pace.lease()), pace.most());
  }

  /** Tells an event and forgets it; an exception leaves both undone. */
  void tell(OutboxEvent event) {
    events.forget(event.id(), node);
    handlers.of(event.type()).forEach(handler -> handler.handle(event));
  }

  /** Keeps an event that could not be told for a later try, or as dead after the last one. */
  void keep(OutboxEvent event, Throwable failure) {
    Instant now = clock.instant();
    int tries = event.tries() + 1;
    Instant died = tries < Retries.MOST ? null : now;
    String error = kinds(failure);
    events.giveBack(event.id(), node, tries, error, now.plus(Retries.delay(tries)), died);
  }

  // What an exception says may name a person: that stands in the log alone.
  private static String kinds(Throwable failure) {
    StringBuilder kinds = new StringBuilder(failure.getClass().getName());
    for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
      kinds.append(" < ").append(t.getClass().getName());
    }
    return kinds.substring(0, Math.min(kinds.length(), LONGEST_ERROR));
  }
}
