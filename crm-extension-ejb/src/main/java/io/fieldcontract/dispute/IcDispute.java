package io.fieldcontract.dispute;

import io.fieldcontract.account.Folding;
import io.fieldcontract.dispute.DisputeEvent.Said;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.sla.Promise;
import io.fieldcontract.sla.SlaClock;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A payout that its payee does not agree with. FILED with the first manager, ACKNOWLEDGED within 48
 * hours, IN_REVIEW with AWAITING_INFO in between, and within 10 working days RESOLVED: approved in
 * whole or in part, denied with a reason, or withdrawn. It may rise level by level meanwhile, which
 * gains nobody time. Then CLOSED when the filer accepts that, or after 14 days; before that the
 * filer may reopen it, once.
 */
@Entity
@Table(name = "ic_dispute")
public class IcDispute implements Identified {

  @Id private UUID id;
  @Embedded private Parties parties;
  @Embedded private DisputeSubject subject;
  @Embedded private DisputeClaim claim;
  @Embedded private DisputeState state;
  @Embedded private LastAct lastAct;

  @Column(name = "search_text", nullable = false)
  private String searchText;

  @OneToMany(mappedBy = "dispute", cascade = CascadeType.ALL)
  @OrderBy("round, promise")
  private List<DisputeClock> clocks = new ArrayList<>();

  @Version private long version;

  /** For the persistence provider. */
  protected IcDispute() {}

  /** A new dispute, whose clocks run from now. */
  static IcDispute file(DisputeId id, Filing filing, Act act) {
    var dispute = new IcDispute();
    dispute.id = id.value();
    dispute.subject = filing.subject();
    dispute.claim = filing.claim();
    dispute.searchText = Folding.fold(DisputeRules.searched(filing.subject(), filing.claim()));
    dispute.parties =
        new Parties(
            filing.territory().value(), filing.payee().value(), act.by().value(), act.now());
    dispute.state = DisputeState.filed(filing.level(), filing.assignee());
    for (Promise promise : Promise.values()) {
      dispute.add(() -> SlaClock.start(act.terms().current(promise), act.now()), 0, act);
    }
    return dispute;
  }

  /** The event of having been filed. */
  DisputeEvent.DisputeFiled filed() {
    return new DisputeEvent.DisputeFiled(id, said());
  }

  /** Seen. */
  DisputeEvent.DisputeAcknowledged acknowledge(Act act) {
    Said before = move(DisputeStatus.ACKNOWLEDGED, Turn.NONE, act);
    return new DisputeEvent.DisputeAcknowledged(id, version + 1, before, said());
  }

  /** Being worked on. */
  DisputeEvent.DisputeReviewed review(Act act) {
    Said before = move(DisputeStatus.IN_REVIEW, Turn.RESUME, act);
    return new DisputeEvent.DisputeReviewed(id, version + 1, before, said());
  }

  /** The filer is asked something; the clock on resolving stands still. */
  DisputeEvent.DisputeAsked ask(Act act) {
    Said before = move(DisputeStatus.AWAITING_INFO, Turn.PAUSE, act);
    return new DisputeEvent.DisputeAsked(id, version + 1, before, said());
  }

  /** The filer said something, however it came; empty unless that was waited for. */
  Optional<DisputeEvent.DisputeAnswered> hear(Act act) {
    if (state.status() != DisputeStatus.AWAITING_INFO) {
      return Optional.empty();
    }
    Said before = move(DisputeStatus.IN_REVIEW, Turn.RESUME, act);
    lastAct = lastAct.forGood();
    return Optional.of(new DisputeEvent.DisputeAnswered(id, version + 1, before, said()));
  }

  /** The rest of the difference is paid. */
  DisputeEvent.DisputeApproved approve(String answer, Act act) {
    Said before = end(DisputeOutcome.APPROVED, answer, claim.left(state.granted()), act);
    return new DisputeEvent.DisputeApproved(id, version + 1, before, said());
  }

  /**
   * A part of it is.
   *
   * @throws Problem INVALID_INPUT unless it is a part of what is left
   */
  DisputeEvent.DisputePartiallyApproved approve(BigDecimal part, String answer, Act act) {
    DisputeRules.mustBeAPart(part, claim.left(state.granted()));
    Said before = end(DisputeOutcome.PARTIALLY_APPROVED, answer, part, act);
    return new DisputeEvent.DisputePartiallyApproved(id, version + 1, before, said());
  }

  /** Nothing is paid, for a reason that the filer reads. */
  DisputeEvent.DisputeDenied deny(String reason, Act act) {
    Said before = end(DisputeOutcome.DENIED, reason, BigDecimal.ZERO, act);
    return new DisputeEvent.DisputeDenied(id, version + 1, before, said());
  }

  /** The filer takes it back: there is nothing left to keep. */
  DisputeEvent.DisputeWithdrawn withdraw(Act act) {
    Said before = end(DisputeOutcome.WITHDRAWN, null, BigDecimal.ZERO, act);
    return new DisputeEvent.DisputeWithdrawn(id, version + 1, before, said());
  }

  /**
   * Goes a level up; the clocks run on.
   *
   * @param assignee null for anybody of that level
   * @throws Problem DISPUTE_AT_TOP
   */
  DisputeEvent.DisputeEscalated escalate(String reason, UUID assignee, Act act) {
    DisputeRules.mustBeOpen(state.status());
    Said before = remember(act);
    state = state.with(state.levelAbove(), assignee);
    turn(Turn.NONE, Turn.NONE, true, act);
    return new DisputeEvent.DisputeEscalated(id, version + 1, before, said(), reason);
  }

  /** Somebody else of the level is to act. */
  DisputeEvent.DisputeAssigned assign(UserId to, Act act) {
    DisputeRules.mustBeOpen(state.status());
    Said before = remember(act);
    state = state.with(state.level(), to.value());
    turn(Turn.NONE, Turn.NONE, true, act);
    return new DisputeEvent.DisputeAssigned(id, version + 1, before, said());
  }

  /**
   * Starts anew with fresh clocks; the old ones stay as they ended.
   *
   * @throws Problem DISPUTE_REOPENED_BEFORE; DISPUTE_STEP_NOT_POSSIBLE unless resolved
   */
  DisputeEvent.DisputeReopened reopen(String reason, Act act) {
    DisputeRules.mustBe(DisputeStatus.RESOLVED, state.status());
    DisputeRules.mustNotHaveBeenReopened(state);
    Said before = remember(act);
    lastAct = lastAct.forGood();
    state = state.reopened(act.now());
    for (DisputeClock ended : List.copyOf(clocks)) {
      SlaClock old = ended.on(act.terms().of(ended.state()));
      add(() -> old.reopen(act.terms().current(ended.promise()), act.now()), 1, act);
    }
    return new DisputeEvent.DisputeReopened(id, version + 1, before, said(), reason);
  }

  /** The filer accepts how it ended. */
  DisputeEvent.DisputeClosed close(Act act) {
    DisputeRules.mustBe(DisputeStatus.RESOLVED, state.status());
    Said before = remember(act);
    state = state.closed(act.now());
    return new DisputeEvent.DisputeClosed(id, version + 1, before, said());
  }

  /** The filer said nothing for long enough. */
  DisputeEvent.DisputeClosed lapse(Instant now) {
    Said before = said();
    lastAct = lastAct.forGood();
    state = state.closed(now);
    return new DisputeEvent.DisputeClosed(id, version + 1, before, said());
  }

  /**
   * Takes the last act back; a promise that was found missed since stays missed.
   *
   * @throws Problem NOTHING_TO_UNDO when it was somebody else's, undone before, or a minute ago
   */
  DisputeEvent.DisputeActUndone undo(Act act) {
    LastAct.Before back = LastAct.undone(lastAct, act);
    Said before = said();
    lastAct = lastAct.forGood();
    state = back.state();
    clocks.forEach(clock -> clock.back(back.clocks()));
    turn(Turn.NONE, Turn.NONE, true, act);
    return new DisputeEvent.DisputeActUndone(id, version + 1, before, said());
  }

  private Said move(DisputeStatus next, Turn resolve, Act act) {
    DisputeRules.mustLeadTo(state.status(), next);
    boolean waited = state.status() == DisputeStatus.AWAITING_INFO;
    Said before = remember(act);
    state = state.at(next, act.now());
    turn(Turn.STOP, resolve, waited, act);
    return before;
  }

  private Said end(DisputeOutcome how, String answer, BigDecimal more, Act act) {
    DisputeRules.mustBeOpen(state.status());
    Said before = remember(act);
    state =
        state.resolved(how, answer, more, act.now(), act.now().plus(DisputeRules.ACCEPTED_AFTER));
    turn(Turn.STOP, Turn.STOP, false, act);
    return before;
  }

  private Said remember(Act act) {
    Said before = said();
    lastAct = LastAct.of(act, new LastAct.Before(state, before.clocks()));
    return before;
  }

  // Of a reopened dispute the clocks of the first round have ended, and stay so.
  private void turn(Turn acknowledge, Turn resolve, boolean again, Act act) {
    int round = state.reopenedAt() == null ? 0 : 1;
    for (DisputeClock clock : clocks) {
      if (clock.round() == round) {
        clock.turn(clock.promise() == Promise.ACKNOWLEDGE ? acknowledge : resolve, act);
        clock.warn(clock.warning(state.assigneeId(), act), again);
      }
    }
  }

  private void add(Supplier<SlaClock> start, int round, Act act) {
    SlaClock started = ClockTerms.within(start);
    DisputeClock clock = DisputeClock.of(this, ClockState.of(Ids.next(), started, round));
    clock.warn(clock.warning(state.assigneeId(), act), true);
    clocks.add(clock);
  }

  private Said said() {
    List<ClockState> now = clocks.stream().map(DisputeClock::state).toList();
    return new Said(parties, subject, claim, state, now);
  }

  DisputeId id() {
    return new DisputeId(id);
  }

  DisputeState state() {
    return state;
  }

  DisputeSubject subject() {
    return subject;
  }

  List<DisputeClock> clocks() {
    return List.copyOf(clocks);
  }

  TerritoryId territory() {
    return new TerritoryId(parties.territoryId());
  }

  UserId payee() {
    return new UserId(parties.payeeId());
  }

  UserId filer() {
    return new UserId(parties.filedBy());
  }

  boolean isOf(UserId user) {
    return user.equals(filer()) || user.equals(payee());
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }
}
