package io.fieldcontract.territory;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody of the liaisons is away from a day on, and who stands in, until the first day back.
 * Ended early, it ends that day; called off before it began, it is removed.
 */
@Entity
@Table(name = "liaison_absence")
public class LiaisonAbsence implements Identified {

  @Id private UUID id;

  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(name = "deputy_id", nullable = false)
  private UUID deputyId;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Version private long version;

  /** For the persistence provider. */
  protected LiaisonAbsence() {}

  /**
   * Somebody will be away.
   *
   * @param to the first day back; null while nobody knows
   * @throws Problem INVALID_INPUT when nobody else stands in, or the days are in the wrong order
   */
  static LiaisonAbsence of(UserId away, UserId deputy, LocalDate from, LocalDate to) {
    if (deputy.equals(away)) {
      throw new Problem(ProblemType.INVALID_INPUT, "deputyId");
    }
    if (to != null && !to.isAfter(from)) {
      throw new Problem(ProblemType.INVALID_INPUT, "validTo");
    }
    var absence = new LiaisonAbsence();
    absence.id = Ids.next();
    absence.userId = away.value();
    absence.deputyId = deputy.value();
    absence.validFrom = from;
    absence.validTo = to;
    return absence;
  }

  /** Whether it has not begun on the day, so that it is called off rather than ended. */
  boolean isAhead(LocalDate today) {
    return !validFrom.isBefore(today);
  }

  /** Back on that day. */
  Event end(LocalDate today) {
    Said before = said();
    validTo = validTo == null || validTo.isAfter(today) ? today : validTo;
    return new LiaisonAbsenceEnded(id, version + 1, before, said());
  }

  /** The event of being removed. */
  Event calledOff() {
    return new LiaisonAbsenceCalledOff(id, version + 1, said());
  }

  /** The event of having been made. */
  Event planned() {
    return new LiaisonAbsencePlanned(id, said());
  }

  LiaisonAbsenceId id() {
    return new LiaisonAbsenceId(id);
  }

  UserId user() {
    return new UserId(userId);
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }

  private Said said() {
    return new Said(userId, deputyId, validFrom, validTo);
  }

  /** What an absence says. */
  record Said(UUID userId, UUID deputyId, LocalDate validFrom, LocalDate validTo) {}

  /** Somebody will be away. */
  record LiaisonAbsencePlanned(UUID objectId, Said after) implements Creation {
    @Override
    public String objectType() {
      return "LiaisonAbsence";
    }
  }

  /** Somebody came back early. */
  record LiaisonAbsenceEnded(UUID objectId, long objectVersion, Said before, Said after)
      implements Event {
    @Override
    public String objectType() {
      return "LiaisonAbsence";
    }
  }

  /** Somebody did not go after all. */
  record LiaisonAbsenceCalledOff(UUID objectId, long objectVersion, Said before) implements Event {
    @Override
    public String objectType() {
      return "LiaisonAbsence";
    }

    @Override
    public Object after() {
      return null;
    }
  }
}
