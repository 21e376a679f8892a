package io.fieldcontract.anomaly;

import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.live.LiveChange;
import io.fieldcontract.platform.live.LiveEvents;
import io.fieldcontract.platform.outbox.Outbox;
import io.fieldcontract.platform.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where everything goes that happens to a flag, in the transaction in which it happens. */
@ApplicationScoped
class FlagNews {

  @Inject private AnomalyFlags flags;
  @Inject private AuditTrail audit;
  @Inject private Outbox outbox;
  @Inject private LiveEvents live;

  /** Writes it down, and will tell of it. */
  void of(Event event, AnomalyFlag flag, Scope scope) {
    audit.record(event, scope);
    outbox.add(event, scope);
    live.add(change(event, flag), scope);
    if (event instanceof FlagEvent.Answer) {
      flags.mergedInto(flag.id(), scope).forEach(merged -> live.add(answered(merged), scope));
    }
  }

  // Nothing changed on it, but its reporter has an answer, or has it no more.
  private static LiveChange answered(AnomalyFlag merged) {
    return new LiveChange(
        "FlagAnswered",
        "AnomalyFlag",
        merged.key(),
        merged.version(),
        merged.territory(),
        merged.reporter(),
        false);
  }

  private static LiveChange change(Event event, AnomalyFlag flag) {
    boolean part = !event.objectId().equals(flag.key());
    return new LiveChange(
        event.getClass().getSimpleName(),
        "AnomalyFlag",
        flag.key(),
        part ? flag.version() : event.objectVersion(),
        flag.territory(),
        flag.reporter(),
        event instanceof FlagEvent.FlagNoted);
  }
}
