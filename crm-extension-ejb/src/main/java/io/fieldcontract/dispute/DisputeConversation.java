package io.fieldcontract.dispute;

import io.fieldcontract.dispute.DisputeEvent.DisputeNote;
import io.fieldcontract.dispute.DisputeEvent.DisputeNoted;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.territory.LiaisonQueries;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What is said about a dispute, and what its filer does after filing it. Each verb refuses with
 * NOT_FOUND what is out of scope, and with STALE_VERSION what is of another version.
 */
@UseCase
public class DisputeConversation {

  @Inject private Disputes disputes;
  @Inject private LiaisonQueries liaisons;
  @Inject private Acting acting;
  @Inject private DisputeTalk talk;
  @Inject private DisputeNews news;

  /** Says something that all who see the dispute read. */
  public void reply(DisputeId id, long version, String text, Scope scope) {
    talk.say(text, disputes.ofVersion(id, version, scope), scope);
  }

  /**
   * The filer answers.
   *
   * @throws Problem NOT_YOUR_DISPUTE
   */
  public void answer(DisputeId id, long version, String text, Scope scope) {
    talk.say(text, own(id, version, scope), scope);
  }

  /**
   * Notes something that neither filer nor payee nor any rep will read; what one of these writes is
   * a reply, whichever way it came.
   *
   * @param mentions colleagues who are to read it
   * @throws Problem INVALID_INPUT when a mentioned one is no colleague, or one of these
   */
  public void note(DisputeId id, long version, String text, List<UUID> mentions, Scope scope) {
    IcDispute dispute = disputes.ofVersion(id, version, scope);
    if (dispute.isOf(scope.user())) {
      talk.say(text, dispute, scope);
      return;
    }
    List<UUID> mentioned = mentions.stream().distinct().toList();
    if (!mentioned.stream().allMatch(user -> mayRead(new UserId(user), dispute, scope))) {
      throw new Problem(ProblemType.INVALID_INPUT, "mentions");
    }
    UUID noteId = Ids.next();
    DisputeNote note = new DisputeNote(id.value(), text, mentioned);
    disputes.keep(noteId, note, acting.on(dispute, scope).now(), scope);
    news.of(new DisputeNoted(noteId, note), dispute, scope);
  }

  private boolean mayRead(UserId user, IcDispute dispute, Scope scope) {
    return liaisons.isColleague(user, scope) && !dispute.isOf(user);
  }

  /**
   * The filer takes it back.
   *
   * @throws Problem NOT_YOUR_DISPUTE, DISPUTE_STEP_NOT_POSSIBLE
   */
  public void withdraw(DisputeId id, long version, Scope scope) {
    IcDispute dispute = own(id, version, scope);
    news.of(dispute.withdraw(acting.on(dispute, scope)), dispute, scope);
  }

  /**
   * The filer does not accept how it ended.
   *
   * @throws Problem NOT_YOUR_DISPUTE, DISPUTE_REOPENED_BEFORE, DISPUTE_STEP_NOT_POSSIBLE
   */
  public void reopen(DisputeId id, long version, String reason, Scope scope) {
    IcDispute dispute = own(id, version, scope);
    news.of(dispute.reopen(reason, acting.on(dispute, scope)), dispute, scope);
  }

  /**
   * The filer accepts how it ended.
   *
   * @throws Problem NOT_YOUR_DISPUTE, DISPUTE_STEP_NOT_POSSIBLE
   */
  public void close(DisputeId id, long version, Scope scope) {
    IcDispute dispute = own(id, version, scope);
    news.of(dispute.close(acting.on(dispute, scope)), dispute, scope);
  }

  private IcDispute own(DisputeId id, long version, Scope scope) {
    IcDispute dispute = disputes.ofVersion(id, version, scope);
    DisputeRules.mustBeOwn(dispute, scope);
    return dispute;
  }
}
