package io.fieldcontract.anomaly;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.territory.LiaisonQueries;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Liaison and ops see to flags. Each verb refuses with NOT_FOUND what is out of scope, with
 * STALE_VERSION what is of another version, and with FLAG_CLOSED what came to its end.
 */
@UseCase
public class AnomalyHandling {

  @Inject private AnomalyFlags flags;
  @Inject private LiaisonQueries liaisons;
  @Inject private FlagNews news;
  @Inject private Clock clock;

  /**
   * Says that it was seen.
   *
   * @throws Problem FLAG_FURTHER_ON
   */
  public void acknowledge(FlagId id, long version, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    news.of(flag.acknowledge(scope.user(), clock.instant()), flag, scope);
  }

  /**
   * Says that it is being worked on.
   *
   * @throws Problem FLAG_FURTHER_ON
   */
  public void start(FlagId id, long version, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    news.of(flag.start(scope.user(), clock.instant()), flag, scope);
  }

  /** Closes it with what was done. */
  public void resolve(FlagId id, long version, String done, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    news.of(flag.resolve(done, scope.user(), clock.instant()), flag, scope);
  }

  /** Closes it with a reason for doing nothing. */
  public void dismiss(FlagId id, long version, String reason, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    news.of(flag.dismiss(reason, scope.user(), clock.instant()), flag, scope);
  }

  /**
   * Hands it to a colleague, or to oneself.
   *
   * @throws Problem INVALID_INPUT for somebody who is no colleague
   */
  public void assign(FlagId id, long version, UserId assignee, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    if (!assignee.equals(scope.user()) && !liaisons.isColleague(assignee, scope)) {
      throw new Problem(ProblemType.INVALID_INPUT, "assigneeId");
    }
    news.of(flag.assign(assignee, scope.user(), clock.instant()), flag, scope);
  }

  /**
   * Closes it as the same as another one in scope, whose outcome its reporter hears.
   *
   * @throws Problem NOT_FOUND also for the other one; FLAG_NOT_MERGEABLE
   */
  public void merge(FlagId id, long version, FlagId into, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    AnomalyFlag other = flags.inScope(into, scope);
    news.of(flag.mergeInto(other, scope.user(), clock.instant()), flag, scope);
    news.of(other.countAgain(1), other, scope);
  }

  /**
   * Takes back the caller's own last act, of less than a minute ago, unless somebody did something
   * since.
   *
   * @throws Problem NOTHING_TO_UNDO
   */
  public void undo(FlagId id, long version, Scope scope) {
    AnomalyFlag flag = flags.ofVersion(id, version, scope);
    AnomalyFlag other = flag.mergedInto().map(o -> flags.target(o, scope)).orElse(null);
    news.of(flag.undo(scope.user(), clock.instant()), flag, scope);
    if (other != null) {
      news.of(other.countAgain(-1), other, scope);
    }
  }
}
