package io.fieldcontract.platform.live;

import java.util.List;

/**
 * What one look at the events found.
 *
 * @param events by id
 * @param oldestTransaction the oldest transaction that was still running at the look
 */
record LiveBatch(List<LiveEvent> events, long oldestTransaction) {

  LiveBatch {
    events = List.copyOf(events);
  }
}
