package io.fieldcontract.signal;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.signal.SignalCandidate.LiveSignal;
import jakarta.inject.Inject;
import java.util.List;

/** Makes what a territory's page shows: derived on reading, and kept once it was shown. */
@UseCase
public class SignalKeeping {

  @Inject private TerritorySignals signals;
  @Inject private AuditTrail audit;

  /** A signal that is shown, with the evidence of now. */
  public record Shown(SignalId id, Evidence evidence) {}

  /**
   * What is shown.
   *
   * @param total how many hold, shown or not, and were neither dismissed nor done
   * @param away how many hold, but were dismissed or done
   */
  public record Few(List<Shown> shown, int total, int away) {}

  /**
   * The most pressing few. What of them nobody has seen yet is made, on behalf of nobody: whoever
   * reads the page first decides nothing.
   */
  public Few few(TerritoryFacts facts, Scope scope) {
    List<SignalCandidate> candidates = SignalRules.candidates(facts);
    List<LiveSignal> live = signals.live(facts.territory(), facts.today(), scope);
    List<SignalCandidate> few = SignalRules.few(candidates, live);
    List<LiveSignal> kept = live;
    List<SignalCandidate> unseen =
        few.stream().filter(one -> live.stream().noneMatch(one::is)).toList();
    if (!unseen.isEmpty()) {
      audit.recordOfJob(signals.make(facts.territory(), facts.today(), unseen, scope));
      kept = signals.live(facts.territory(), facts.today(), scope);
    }
    List<LiveSignal> all = kept;
    int away =
        (int) candidates.stream().filter(one -> !SignalRules.status(one, live).isShown()).count();
    return new Few(
        few.stream().map(one -> new Shown(id(one, all), one.evidence())).toList(),
        candidates.size() - away,
        away);
  }

  private static SignalId id(SignalCandidate candidate, List<LiveSignal> kept) {
    return kept.stream()
        .filter(candidate::is)
        .map(LiveSignal::id)
        .reduce((one, later) -> later)
        .map(SignalId::new)
        .orElseThrow();
  }
}
