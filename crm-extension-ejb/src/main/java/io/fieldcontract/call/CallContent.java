package io.fieldcontract.call;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a call says: the five things a rep gives, and who else was there. A draft may leave all but
 * date and HCP open.
 *
 * @param productIds in the order discussed, each once
 */
public record CallContent(
    LocalDate callDate,
    UUID hcpId,
    List<UUID> productIds,
    Outcome outcome,
    NextAction nextAction,
    String nextActionNote,
    List<UUID> attendeeIds) {

  /** Takes lists that are null as empty, a blank note as none, and what is named twice once. */
  public CallContent {
    Objects.requireNonNull(callDate);
    Objects.requireNonNull(hcpId);
    productIds = once(productIds);
    attendeeIds = once(attendeeIds).stream().filter(id -> !id.equals(hcpId)).sorted().toList();
    nextActionNote = nextActionNote == null || nextActionNote.isBlank() ? null : nextActionNote;
  }

  private static List<UUID> once(List<UUID> ids) {
    return ids == null ? List.of() : List.copyOf(new LinkedHashSet<>(ids));
  }
}
