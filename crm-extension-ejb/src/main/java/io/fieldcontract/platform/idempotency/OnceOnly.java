package io.fieldcontract.platform.idempotency;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Runs a write and keeps its answer under the caller's key, in one transaction: a write that
 * arrives twice happens once, also when both arrive at the same time. A refused write keeps
 * nothing, so its key may be used again.
 */
@UseCase
public class OnceOnly {

  @Inject private IdempotencyRecords records;
  @Inject private Clock clock;

  /**
   * The answer that was given before to the same request.
   *
   * @throws Problem IDEMPOTENCY_KEY_REUSED when the key stands for another request
   */
  public Optional<Answer> given(String key, String requestHash, Scope scope) {
    return records.find(key, scope).map(kept -> kept.answerTo(requestHash));
  }

  /**
   * Runs the write and keeps its answer.
   *
   * @throws RepeatedKey when the key is taken: ask {@link #given}
   */
  public Answer run(String key, String requestHash, Callable<Answer> write, Scope scope)
      throws Exception {
    Answer answer = write.call();
    if (!records.keep(key, requestHash, answer, clock.instant(), scope)) {
      throw new RepeatedKey();
    }
    return answer;
  }

  /** What is kept under a key. */
  record Kept(String requestHash, Answer answer) {
    Answer answerTo(String hash) {
      if (!requestHash.equals(hash)) {
        throw new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
      }
      return answer;
    }
  }
}
