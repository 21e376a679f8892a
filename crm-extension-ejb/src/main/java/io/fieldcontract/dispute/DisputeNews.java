package io.fieldcontract.dispute;

import io.fieldcontract.dispute.DisputeEvent.Adjustment;
import io.fieldcontract.dispute.DisputeEvent.AdjustmentMade;
import io.fieldcontract.dispute.DisputeEvent.AdjustmentTakenBack;
import io.fieldcontract.dispute.DisputeEvent.Change;
import io.fieldcontract.dispute.DisputeEvent.Deadline;
import io.fieldcontract.dispute.DisputeEvent.DisputeMissed;
import io.fieldcontract.dispute.DisputeEvent.DisputeNoted;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.live.LiveChange;
import io.fieldcontract.platform.live.LiveEvents;
import io.fieldcontract.platform.outbox.Outbox;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where everything goes that happens to a dispute, in the transaction in which it happens. */
@ApplicationScoped
class DisputeNews {

  @Inject private Disputes disputes;
  @Inject private AuditTrail audit;
  @Inject private Outbox outbox;
  @Inject private LiveEvents live;
  @Inject private Clock clock;

  /** Something that happened, and to whose dispute. */
  record News(
      Event event, UUID dispute, long version, TerritoryId territory, UserId payee, UserId filer) {

    static News of(Event event, IcDispute dispute) {
      boolean part = !event.objectId().equals(dispute.key());
      return new News(
          event,
          dispute.key(),
          part ? dispute.version() : event.objectVersion(),
          dispute.territory(),
          dispute.payee(),
          dispute.filer());
    }

    // Those who see the region hear of it; of the reps only whose it is, and nothing internal.
    private Stream<LiveChange> changes() {
      Stream<LiveChange> toRegion = Stream.of(change(territory, payee, true));
      return event instanceof DisputeNoted
          ? toRegion
          : Stream.concat(
              toRegion,
              Stream.of(payee, filer).distinct().map(owner -> change(null, owner, false)));
    }

    private LiveChange change(TerritoryId where, UserId owner, boolean internal) {
      String type = event.getClass().getSimpleName();
      return new LiveChange(type, "IcDispute", dispute, version, where, owner, internal);
    }
  }

  /** Writes it down with what follows from it, and will tell of it. */
  void of(Event event, IcDispute dispute, Scope scope) {
    tell(event, dispute, scope);
    if (event instanceof Change change) {
      change.missed().forEach(missed -> tell(missed(missed, dispute), dispute, scope));
      adjust(change, dispute, scope);
    }
  }

  /** The same of what the sweep found out. */
  void ofSweep(List<News> news) {
    List<Event> events = news.stream().map(News::event).toList();
    audit.recordOfJob(events);
    outbox.addOfJob(events);
    live.addAll(news.stream().flatMap(News::changes).toList());
  }

  private static DisputeMissed missed(ClockState clock, IcDispute dispute) {
    return new DisputeMissed(
        clock.id(),
        new Deadline(
            dispute.key(),
            clock.promise(),
            clock.missedDueAt(),
            dispute.state().level(),
            dispute.state().assigneeId()));
  }

  private void adjust(Change change, IcDispute dispute, Scope scope) {
    BigDecimal more = change.after().state().granted().subtract(change.before().state().granted());
    if (change instanceof DisputeEvent.DisputeActUndone && more.signum() != 0) {
      disputes
          .removeLastAdjustment(dispute.id(), scope)
          .ifPresent(
              gone -> tell(new AdjustmentTakenBack(gone.id(), gone.adjustment()), dispute, scope));
    } else if (more.signum() != 0) {
      UUID id = Ids.next();
      Adjustment line =
          new Adjustment(
              dispute.key(), dispute.payee().value(), more, dispute.subject().currency());
      disputes.keep(id, line, clock.instant(), scope);
      tell(new AdjustmentMade(id, line), dispute, scope);
    }
  }

  private void tell(Event event, IcDispute dispute, Scope scope) {
    audit.record(event, scope);
    outbox.add(event, scope);
    live.addAll(News.of(event, dispute).changes().toList());
  }
}
