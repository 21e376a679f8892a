package io.fieldcontract.anomaly;

import io.fieldcontract.account.Folding;
import io.fieldcontract.anomaly.FlagEvent.Said;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a rep noticed at an outlet. NEW with the liaison who answers for the region, then
 * ACKNOWLEDGED, IN_PROGRESS, and at the end RESOLVED with what was done, DISMISSED with a reason,
 * or MERGED into another flag, whose outcome is then this one's too. It never opens again; only who
 * did the last act may undo it, for a minute and while nobody else did anything.
 */
@Entity
@Table(name = "anomaly_flag")
public class AnomalyFlag implements Identified {

  /** For so long an act can be undone. */
  static final Duration UNDO = Duration.ofSeconds(60);

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private FlagType type;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private FlagStatus status;

  @Column(name = "territory_id", nullable = false)
  private UUID territoryId;

  @Column(name = "account_id", nullable = false)
  private UUID accountId;

  @Column(name = "product_id")
  private UUID productId;

  private String note;

  @Column(name = "search_text")
  private String searchText;

  @Column(name = "reported_by", nullable = false)
  private UUID reportedBy;

  @Column(name = "noticed_at", nullable = false)
  private Instant noticedAt;

  @Column(name = "raised_at", nullable = false)
  private Instant raisedAt;

  @Column(name = "assignee_id")
  private UUID assigneeId;

  private String outcome;

  @Column(name = "merged_into")
  private UUID mergedInto;

  @Column(name = "merged_count", nullable = false)
  private int mergedCount;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "acted_by")
  private UUID actedBy;

  @Column(name = "acted_at")
  private Instant actedAt;

  @Column(name = "previous_state")
  private String previousState;

  @Version private long version;

  /** For the persistence provider. */
  protected AnomalyFlag() {}

  /** A new flag, with the liaison who answers for the region; null where nobody does. */
  static AnomalyFlag raise(
      FlagId id,
      FlagContent content,
      TerritoryId territory,
      UserId reporter,
      UserId liaison,
      Instant now) {
    var flag = new AnomalyFlag();
    flag.id = id.value();
    flag.type = content.type();
    flag.accountId = content.accountId();
    flag.productId = content.productId();
    flag.note = content.note();
    flag.searchText = content.note() == null ? null : Folding.fold(content.note());
    flag.noticedAt = content.noticedAt();
    flag.territoryId = territory.value();
    flag.reportedBy = reporter.value();
    flag.raisedAt = now;
    flag.become(FlagState.raised(liaison == null ? null : liaison.value()));
    return flag;
  }

  /** The event of having been raised. */
  FlagEvent.FlagRaised raised() {
    return new FlagEvent.FlagRaised(id, said());
  }

  /** Seen. */
  FlagEvent.FlagAcknowledged acknowledge(UserId by, Instant now) {
    Said before = move(FlagStatus.ACKNOWLEDGED, null, null, by, now);
    return new FlagEvent.FlagAcknowledged(id, version + 1, before, said());
  }

  /** Being worked on. */
  FlagEvent.FlagStarted start(UserId by, Instant now) {
    Said before = move(FlagStatus.IN_PROGRESS, null, null, by, now);
    return new FlagEvent.FlagStarted(id, version + 1, before, said());
  }

  /** Something was done. */
  FlagEvent.FlagResolved resolve(String done, UserId by, Instant now) {
    Said before = move(FlagStatus.RESOLVED, done, null, by, now);
    return new FlagEvent.FlagResolved(id, version + 1, before, said());
  }

  /** Nothing will be done, for a reason that the reporter reads. */
  FlagEvent.FlagDismissed dismiss(String reason, UserId by, Instant now) {
    Said before = move(FlagStatus.DISMISSED, reason, null, by, now);
    return new FlagEvent.FlagDismissed(id, version + 1, before, said(), reason);
  }

  /** Somebody else sees to it. */
  FlagEvent.FlagAssigned assign(UserId to, UserId by, Instant now) {
    if (!status.isOpen()) {
      throw new Problem(ProblemType.FLAG_CLOSED);
    }
    Said before = said();
    remember(by, now);
    become(state().assigned(to.value()));
    return new FlagEvent.FlagAssigned(id, version + 1, before, said());
  }

  /**
   * The same as another one; {@link #countAgain} that one too.
   *
   * @throws Problem FLAG_CLOSED; FLAG_NOT_MERGEABLE into itself or into a merged one, or when
   *     others were merged into this one: their reporters are answered by a flag, not by a chain of
   *     them
   */
  FlagEvent.FlagMerged mergeInto(AnomalyFlag other, UserId by, Instant now) {
    if (other.id.equals(id) || other.status == FlagStatus.MERGED || mergedCount > 0) {
      throw new Problem(ProblemType.FLAG_NOT_MERGEABLE, "intoId");
    }
    Said before = move(FlagStatus.MERGED, null, other.id, by, now);
    return new FlagEvent.FlagMerged(id, version + 1, before, said());
  }

  /** One more, or one less, is merged into this one; its own last act is final thereby. */
  FlagEvent.FlagCountedAgain countAgain(int more) {
    Said before = said();
    mergedCount += more;
    previousState = null;
    return new FlagEvent.FlagCountedAgain(id, version + 1, before, said());
  }

  /**
   * Takes the last act back.
   *
   * @throws Problem NOTHING_TO_UNDO when it was somebody else's, undone before, or a minute ago
   */
  FlagEvent.FlagActUndone undo(UserId by, Instant now) {
    boolean own = by.value().equals(actedBy) && previousState != null;
    if (!own || now.isAfter(actedAt.plus(UNDO))) {
      throw new Problem(ProblemType.NOTHING_TO_UNDO);
    }
    Said before = said();
    become(Snapshots.read(previousState, FlagState.class));
    previousState = null;
    return new FlagEvent.FlagActUndone(id, version + 1, before, said());
  }

  private Said move(FlagStatus next, String why, UUID into, UserId by, Instant now) {
    if (!status.leadsTo(next)) {
      throw new Problem(status.isOpen() ? ProblemType.FLAG_FURTHER_ON : ProblemType.FLAG_CLOSED);
    }
    Said before = said();
    remember(by, now);
    become(state().moved(next, why, into, by.value(), now));
    return before;
  }

  private void remember(UserId by, Instant now) {
    previousState = Snapshots.write(state());
    actedBy = by.value();
    actedAt = now;
  }

  private FlagState state() {
    return new FlagState(status, assigneeId, outcome, mergedInto, acknowledgedAt, closedAt);
  }

  private void become(FlagState state) {
    status = state.status();
    assigneeId = state.assigneeId();
    outcome = state.outcome();
    mergedInto = state.mergedInto();
    acknowledgedAt = state.acknowledgedAt();
    closedAt = state.closedAt();
  }

  private Said said() {
    FlagContent content = new FlagContent(type, accountId, productId, note, noticedAt);
    return new Said(content, state(), territoryId, reportedBy, mergedCount);
  }

  FlagId id() {
    return new FlagId(id);
  }

  TerritoryId territory() {
    return new TerritoryId(territoryId);
  }

  UserId reporter() {
    return new UserId(reportedBy);
  }

  Optional<FlagId> mergedInto() {
    return Optional.ofNullable(mergedInto).map(FlagId::new);
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }
}
