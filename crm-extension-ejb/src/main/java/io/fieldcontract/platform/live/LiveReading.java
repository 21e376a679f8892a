package io.fieldcontract.platform.live;

import io.fieldcontract.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;

/**
 * Reads events for the node's jobs, in transactions: without one, servers tie an EntityManager to
 * the request or job that asked first, and close it with that.
 */
@UseCase
class LiveReading {

  @Inject private LiveEvents events;

  /** What is behind an id or in a gap, and which transactions were still running. */
  LiveBatch look(long after, Collection<Long> gaps) {
    return events.look(after, gaps);
  }

  /** The highest id, 0 for none. */
  long highest() {
    return events.highest();
  }

  /** The number of a transaction that begins now. */
  long newTransaction() {
    return events.newTransaction();
  }

  /** Forgets what is older. */
  void forgetBefore(Instant moment) {
    events.forgetBefore(moment);
  }
}
