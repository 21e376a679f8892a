package io.fieldcontract.anomaly;

import io.fieldcontract.anomaly.FlagEvent.FlagNote;
import io.fieldcontract.anomaly.FlagEvent.FlagNoted;
import io.fieldcontract.anomaly.FlagEvent.FlagReplied;
import io.fieldcontract.anomaly.FlagEvent.FlagReply;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.territory.LiaisonQueries;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What is said about a flag: to its reporter, and apart from that among those who see to it. */
@UseCase
public class FlagConversation {

  @Inject private AnomalyFlags flags;
  @Inject private LiaisonQueries liaisons;
  @Inject private FlagNews news;
  @Inject private Clock clock;

  /**
   * Tells the reporter something.
   *
   * @throws Problem NOT_FOUND, STALE_VERSION
   */
  public void reply(FlagId id, long version, String text, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    UUID replyId = Ids.next();
    FlagReply reply = new FlagReply(id.value(), text);
    flags.keep(replyId, reply, clock.instant(), scope);
    news.of(new FlagReplied(replyId, reply), flag, scope);
  }

  /**
   * Notes something that no rep will read.
   *
   * @param mentions colleagues who are to read it
   * @throws Problem NOT_FOUND, STALE_VERSION; INVALID_INPUT when a mentioned one is no colleague
   */
  public void note(FlagId id, long version, String text, List<UUID> mentions, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    List<UUID> mentioned = mentions.stream().distinct().toList();
    if (!mentioned.stream().allMatch(user -> liaisons.isColleague(new UserId(user), scope))) {
      throw new Problem(ProblemType.INVALID_INPUT, "mentions");
    }
    UUID noteId = Ids.next();
    FlagNote note = new FlagNote(id.value(), text, mentioned);
    flags.keep(noteId, note, clock.instant(), scope);
    news.of(new FlagNoted(noteId, note), flag, scope);
  }
}
