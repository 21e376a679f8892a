package io.fieldcontract.signal;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;

/** Reps and managers say what becomes of a signal. */
@UseCase
public class SignalAnswering {

  @Inject private TerritorySignals signals;
  @Inject private AuditTrail audit;

  /**
   * Takes an answer. The caller has shown the signal to be in scope.
   *
   * @param reason why it is dismissed; else null
   * @throws Problem STALE_VERSION, SIGNAL_CLOSED
   */
  public void answer(SignalId id, long version, Answer answer, String reason, Scope scope) {
    TerritorySignal signal = signals.toAnswer(id, version, scope);
    audit.record(signal.take(answer, reason, scope.date()), scope);
    signals.keep(id, answer, reason, scope);
  }
}
