package io.fieldcontract.platform.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far a node has read the events. Ids are given before the commit, so a lower one may come to
 * light after a higher one: each id that was left out is a gap, looked for again until it is
 * filled, or until every transaction is over that could fill it. Not for several threads.
 */
final class LiveCursor {

  /** After so long, a transaction that has its id surely has its number too. */
  static final Duration GRACE = Duration.ofSeconds(2);

  private static final int MOST_GAPS = 10_000;

  private final NavigableMap<Long, Gap> gaps = new TreeMap<>();
  private long seen;

  /**
   * An id that was left out.
   *
   * @param bound transactions of this number and later came after it; null while not known
   */
  private record Gap(Instant since, Long bound) {}

  /** Starts behind an id. */
  LiveCursor(long seen) {
    this.seen = seen;
  }

  /** Everything up to this id that will ever be there was taken. */
  long mark() {
    return gaps.isEmpty() ? seen : gaps.firstKey() - 1;
  }

  /** The highest id taken; what to look for is behind it, and the {@link #gaps}. */
  long seen() {
    return seen;
  }

  /** The ids that were left out and may yet come. */
  Set<Long> gaps() {
    return Set.copyOf(gaps.keySet());
  }

  /** Takes what a look found; gives what was not taken before, by id. */
  List<LiveEvent> take(LiveBatch batch, Instant now) {
    List<LiveEvent> fresh = new ArrayList<>();
    for (LiveEvent event : batch.events()) {
      if (event.id() > seen) {
        for (long id = Math.max(seen + 1, event.id() - MOST_GAPS); id < event.id(); id++) {
          gaps.put(id, new Gap(now, null));
        }
        seen = event.id();
        fresh.add(event);
      } else if (gaps.remove(event.id()) != null) {
        fresh.add(event);
      }
    }
    gaps.values().removeIf(gap -> gap.bound() != null && batch.oldestTransaction() >= gap.bound());
    return fresh;
  }

  /** Whether there are gaps that need a {@link #bound}. */
  boolean needsBound(Instant now) {
    return gaps.values().stream().anyMatch(gap -> isDue(gap, now));
  }

  /** Bounds the gaps that need it by the number of a transaction that began just now. */
  void bound(long transaction, Instant now) {
    gaps.replaceAll((id, gap) -> isDue(gap, now) ? new Gap(gap.since(), transaction) : gap);
  }

  private static boolean isDue(Gap gap, Instant now) {
    return gap.bound() == null && !now.isBefore(gap.since().plus(GRACE));
  }
}
