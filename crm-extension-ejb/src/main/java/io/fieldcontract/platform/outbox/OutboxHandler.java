package io.fieldcontract.platform.outbox;

import java.util.Set;

/**
 * A bean that is told of events of some types. Each event comes at least once, the events of one
 * object in their order, in a transaction that also forgets the event: what a handler stores there
 * happens once, what it does elsewhere may happen again. An exception undoes it all for a later
 * try, that of the event's other handlers too.
 */
public interface OutboxHandler {

  /** The types of the events to be told of. */
  Set<String> types();

  /**
   * Whether it waits for somebody else's server; its events then hold up no others, and are told in
   * a transaction that is open meanwhile.
   */
  default boolean isSlow() {
    return false;
  }

  /** Acts on an event. */
  void handle(OutboxEvent event);
}
