package io.fieldcontract.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * From when to when somebody is the named liaison of a region; {@code validTo} is the first day
 * after, null for good.
 */
@Embeddable
record LiaisonTerm(
    @Column(name = "id", nullable = false) UUID id,
    @Column(name = "user_id", nullable = false) UUID userId,
    @Column(name = "valid_from", nullable = false) LocalDate validFrom,
    @Column(name = "valid_to") LocalDate validTo) {

  boolean holdsOn(LocalDate date) {
    return !validFrom.isAfter(date) && (validTo == null || validTo.isAfter(date));
  }

  /** The same, over on that day if it was not before. */
  LiaisonTerm until(LocalDate date) {
    return holdsOn(date) ? new LiaisonTerm(id, userId, validFrom, date) : this;
  }

  /** The same, for good. */
  LiaisonTerm withoutEnd() {
    return new LiaisonTerm(id, userId, validFrom, null);
  }
}
