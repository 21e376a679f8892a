package io.fieldcontract.signal;

import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.signal.SignalEvent.Said;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the page of a territory said to do. It is made OPEN when it is first shown. Somebody may act
 * on it (ACTING), and have it done (DONE) or dismiss it (DISMISSED), at once or after acting; these
 * two end it. Each answer stands for {@value SignalRules#DAYS} days from its day: until then the
 * same signal, with the same evidence, is not made again.
 */
@Entity
@Table(name = "territory_signal")
public class TerritorySignal implements Identified {

  @Id private UUID id;

  @Column(name = "territory_id", nullable = false, updatable = false)
  private UUID territoryId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private SignalKind kind;

  @Column(name = "hcp_id", updatable = false)
  private UUID hcpId;

  @Column(name = "expires_on", nullable = false)
  private LocalDate expiresOn;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private SignalStatus status;

  @Version private long version;

  /** For the persistence provider; rows are made by {@link TerritorySignals#make}. */
  protected TerritorySignal() {}

  /**
   * Takes an answer.
   *
   * @param reason why it is dismissed; else null
   * @throws Problem SIGNAL_CLOSED when it has ended or expired, or is acted on already
   */
  SignalEvent take(Answer answer, String reason, LocalDate today) {
    if (!status.isShown() || status == answer.next() || !today.isBefore(expiresOn)) {
      throw new Problem(ProblemType.SIGNAL_CLOSED);
    }
    Said before = said();
    status = answer.next();
    expiresOn = today.plusDays(SignalRules.DAYS);
    long next = version + 1;
    return switch (answer) {
      case ACT -> new SignalEvent.SignalTaken(id, next, before, said());
      case DISMISS -> new SignalEvent.SignalDismissed(id, next, before, said(), reason);
      case DONE -> new SignalEvent.SignalDone(id, next, before, said());
    };
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }

  private Said said() {
    return new Said(territoryId, kind, hcpId, status, expiresOn);
  }
}
