package io.fieldcontract.dispute;

import io.fieldcontract.dispute.DisputeEvent.DisputeReplied;
import io.fieldcontract.dispute.DisputeEvent.DisputeReply;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps what is said openly about a dispute; the filer's word starts the clock again. */
@ApplicationScoped
class DisputeTalk {

  @Inject private Disputes disputes;
  @Inject private Acting acting;
  @Inject private DisputeNews news;

  /** Says something; filer and payee are heard thereby. */
  void say(String text, IcDispute dispute, Scope scope) {
    UUID id = Ids.next();
    DisputeReply reply = new DisputeReply(dispute.key(), text);
    disputes.keep(id, reply, acting.on(dispute, scope).now(), scope);
    news.of(new DisputeReplied(id, reply), dispute, scope);
    hear(dispute, scope);
  }

  /** The clock runs again if filer or payee did something that was waited for. */
  void hear(IcDispute dispute, Scope scope) {
    if (dispute.isOf(scope.user())) {
      dispute
          .hear(acting.on(dispute, scope))
          .ifPresent(answered -> news.of(answered, dispute, scope));
    }
  }
}
