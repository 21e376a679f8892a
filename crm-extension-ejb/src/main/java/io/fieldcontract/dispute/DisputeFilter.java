package io.fieldcontract.dispute;

import java.util.Set;
import java.util.UUID;

/**
 * Which disputes are asked for; what is null, false or empty asks nothing.
 *
 * @param mine those the caller filed, is paid by, or is to act on
 * @param overdue those with a promise that is missed and not kept since
 * @param question words that the payee's name, the line or the justification must all contain
 */
public record DisputeFilter(
    Set<DisputeStatus> statuses,
    DisputeLevel level,
    DisputeCategory category,
    UUID region,
    UUID cycle,
    boolean mine,
    boolean overdue,
    String question) {

  /** Everything in scope. */
  public static final DisputeFilter ALL =
      new DisputeFilter(Set.of(), null, null, null, null, false, false, null);

  /** Keeps a copy. */
  public DisputeFilter {
    statuses = Set.copyOf(statuses);
  }
}
