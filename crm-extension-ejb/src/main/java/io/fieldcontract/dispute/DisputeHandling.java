package io.fieldcontract.dispute;

import io.fieldcontract.dispute.Deciders.Place;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;

/**
 * Those of the dispute's level decide. Each verb refuses with NOT_FOUND what is out of scope, with
 * STALE_VERSION what is of another version, with NOT_YOUR_LEVEL who does not decide now or would
 * decide about the own, and with DISPUTE_STEP_NOT_POSSIBLE what does not follow.
 */
@UseCase
public class DisputeHandling {

  @Inject private Disputes disputes;
  @Inject private Deciders deciders;
  @Inject private Acting acting;
  @Inject private DisputeTalk talk;
  @Inject private DisputeNews news;
  @Inject private Clock clock;

  /** Says that it was seen. */
  public void acknowledge(DisputeId id, long version, Scope scope) {
    IcDispute dispute = decided(id, version, scope);
    news.of(dispute.acknowledge(acting.on(dispute, scope)), dispute, scope);
  }

  /** Says that it is being worked on, whether or not an answer came. */
  public void review(DisputeId id, long version, Scope scope) {
    IcDispute dispute = decided(id, version, scope);
    news.of(dispute.review(acting.on(dispute, scope)), dispute, scope);
  }

  /** Asks the filer something. */
  public void ask(DisputeId id, long version, String question, Scope scope) {
    IcDispute dispute = decided(id, version, scope);
    news.of(dispute.ask(acting.on(dispute, scope)), dispute, scope);
    talk.say(question, dispute, scope);
  }

  /** Grants what is left of the difference, with an answer that the filer reads. */
  public void approve(DisputeId id, long version, String answer, Scope scope) {
    IcDispute dispute = decided(id, version, scope);
    news.of(dispute.approve(answer, acting.on(dispute, scope)), dispute, scope);
  }

  /**
   * Grants a part of it.
   *
   * @throws Problem INVALID_INPUT unless it is a part of what is left
   */
  public void approve(DisputeId id, long version, BigDecimal part, String answer, Scope scope) {
    IcDispute dispute = decided(id, version, scope);
    news.of(dispute.approve(part, answer, acting.on(dispute, scope)), dispute, scope);
  }

  /** Grants nothing, for a reason that the filer reads. */
  public void deny(DisputeId id, long version, String reason, Scope scope) {
    IcDispute dispute = decided(id, version, scope);
    news.of(dispute.deny(reason, acting.on(dispute, scope)), dispute, scope);
  }

  /**
   * Hands it to somebody of the same level, or to oneself.
   *
   * @throws Problem INVALID_INPUT for somebody who is not, or whose own it is
   */
  public void assign(DisputeId id, long version, UserId assignee, Scope scope) {
    IcDispute dispute = decided(id, version, scope);
    Act act = acting.on(dispute, assignee, scope);
    Place place = deciders.place(dispute.territory(), scope);
    boolean takes =
        assignee.equals(scope.user())
            || deciders.isOf(dispute.state().level(), assignee, place, act.now(), scope);
    if (!takes || dispute.isOf(assignee)) {
      throw new Problem(ProblemType.INVALID_INPUT, "assigneeId");
    }
    news.of(dispute.assign(assignee, act), dispute, scope);
  }

  /**
   * Lifts it to the next level: whoever decides now, or whose own it is.
   *
   * @throws Problem DISPUTE_AT_TOP
   */
  public void escalate(DisputeId id, long version, String reason, Scope scope) {
    IcDispute dispute = disputes.ofVersion(id, version, scope);
    if (!dispute.isOf(scope.user())) {
      DisputeRules.mustDecide(dispute, scope);
    }
    DisputeLevel above = dispute.state().levelAbove();
    Place place = deciders.place(dispute.territory(), scope);
    UserId next =
        deciders
            .at(above, place, clock.instant(), scope)
            .filter(user -> !dispute.isOf(user))
            .orElse(null);
    Act act = acting.on(dispute, next, scope);
    news.of(dispute.escalate(reason, next == null ? null : next.value(), act), dispute, scope);
  }

  /**
   * Takes back the caller's own last act, of less than a minute ago, unless somebody did something
   * since.
   *
   * @throws Problem NOTHING_TO_UNDO
   */
  public void undo(DisputeId id, long version, Scope scope) {
    IcDispute dispute = disputes.ofVersion(id, version, scope);
    news.of(dispute.undo(acting.on(dispute, scope)), dispute, scope);
  }

  private IcDispute decided(DisputeId id, long version, Scope scope) {
    IcDispute dispute = disputes.ofVersion(id, version, scope);
    DisputeRules.mustDecide(dispute, scope);
    return dispute;
  }
}
