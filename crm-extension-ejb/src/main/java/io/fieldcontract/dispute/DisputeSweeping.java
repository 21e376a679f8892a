package io.fieldcontract.dispute;

import io.fieldcontract.dispute.DisputeEvent.DisputeDueSoon;
import io.fieldcontract.dispute.DisputeEvent.DisputeMissed;
import io.fieldcontract.dispute.DisputeNews.News;
import io.fieldcontract.dispute.DueClocks.DueClock;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.job.JobLeases;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Looks at the clocks of disputes, batch by batch, each in a transaction of its own: what a node
 * that dies had not committed, the next one finds again.
 */
@UseCase
class DisputeSweeping {

  private static final String JOB = "dispute";
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int CLOCKS = 2_000;
  private static final int CLOSINGS = 100;

  @Inject private JobLeases leases;
  @Inject private DueClocks clocks;
  @Inject private DisputeNews news;
  @Inject private Clock clock;

  /** Warns of what is due soon and writes down what is missed; gives how many there were. */
  int look(UUID node) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!leases.take(JOB, node, now, now.plus(LEASE))) {
      return 0;
    }
    List<DueClock> due = clocks.take(now, CLOCKS);
    List<DueClock> missed = due.stream().filter(one -> one.isMissed(now)).toList();
    List<DueClock> soon = due.stream().filter(one -> !one.isMissed(now)).toList();
    clocks.miss(ids(missed), now);
    clocks.warn(ids(soon), now);
    news.ofSweep(due.stream().map(one -> told(one, now)).toList());
    return due.size();
  }

  /** Closes what was resolved long enough ago; gives how many there were. */
  int close(UUID node) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!leases.take(JOB, node, now, now.plus(LEASE))) {
      return 0;
    }
    List<IcDispute> accepted = clocks.toClose(now, CLOSINGS);
    news.ofSweep(accepted.stream().map(one -> News.of(one.lapse(now), one)).toList());
    return accepted.size();
  }

  /** Lets another node sweep. */
  void giveBack(UUID node) {
    leases.giveBack(JOB, node);
  }

  private static News told(DueClock one, Instant now) {
    Event event =
        one.isMissed(now)
            ? new DisputeMissed(one.id(), one.deadline())
            : new DisputeDueSoon(one.id(), one.deadline());
    UUID dispute = one.deadline().disputeId();
    return new News(
        event, dispute, one.disputeVersion(), one.territory(), one.payee(), one.filer());
  }

  private static List<UUID> ids(List<DueClock> some) {
    return some.stream().map(DueClock::id).toList();
  }
}
