package io.fieldcontract.dispute;

import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was done last on a dispute.
 *
 * @param before what an undo brings back, as JSON; null when it is not to be undone
 */
@Embeddable
public record LastAct(
    @Column(name = "acted_by") UUID by,
    @Column(name = "acted_at") Instant at,
    @Column(name = "previous_state") String before) {

  /** For so long an act can be undone. */
  static final Duration UNDO = Duration.ofSeconds(60);

  /** What an undo brings back. */
  record Before(DisputeState state, List<ClockState> clocks) {}

  static LastAct of(Act act, Before before) {
    return new LastAct(act.by().value(), act.now(), Snapshots.write(before));
  }

  /** The same, but final. */
  LastAct forGood() {
    return new LastAct(by, at, null);
  }

  /**
   * What to bring back.
   *
   * @param last null when nothing was done yet
   * @throws Problem NOTHING_TO_UNDO when it was somebody else's, is final, or a minute ago
   */
  static Before undone(LastAct last, Act act) {
    boolean own = last != null && act.by().value().equals(last.by) && last.before != null;
    if (!own || act.now().isAfter(last.at.plus(UNDO))) {
      throw new Problem(ProblemType.NOTHING_TO_UNDO);
    }
    return Snapshots.read(last.before, Before.class);
  }
}
