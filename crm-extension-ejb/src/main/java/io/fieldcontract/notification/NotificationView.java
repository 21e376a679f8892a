package io.fieldcontract.notification;

import io.fieldcontract.anomaly.FlagType;
import io.fieldcontract.dispute.DisputeCategory;
import io.fieldcontract.platform.Named;
import java.time.Instant;
import java.util.UUID;

/**
 * A notification as its recipient sees it now; {@link NotificationWords} has the sentence.
 *
 * @param type the event, such as {@code FlagResolved}
 * @param by who did it; null where nobody did
 * @param readAt null while unread
 * @param flag null unless it is about one
 * @param dispute null unless it is about one
 */
public record NotificationView(
    UUID id,
    String type,
    String objectType,
    UUID objectId,
    Named by,
    Instant at,
    Instant readAt,
    Flag flag,
    Dispute dispute) {

  /**
   * The flag it is about.
   *
   * @param product may be null
   */
  public record Flag(FlagType type, String outlet, String product) {}

  /** The dispute it is about; never an amount: a mail may lie open. */
  public record Dispute(DisputeCategory category, String payee) {}
}
