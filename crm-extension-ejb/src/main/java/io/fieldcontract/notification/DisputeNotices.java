package io.fieldcontract.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fieldcontract.platform.outbox.OutboxEvent;
import io.fieldcontract.platform.outbox.OutboxHandler;
import io.fieldcontract.platform.scope.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who hears of what happens to disputes: filer and payee of each change, whoever can act of what is
 * new there, and never who did it.
 */
@ApplicationScoped
class DisputeNotices implements OutboxHandler {

  private static final Set<String> TYPES =
      Set.of(
          "DisputeFiled",
          "DisputeAcknowledged",
          "DisputeReviewed",
          "DisputeAsked",
          "DisputeAnswered",
          "DisputeApproved",
          "DisputePartiallyApproved",
          "DisputeDenied",
          "DisputeWithdrawn",
          "DisputeEscalated",
          "DisputeAssigned",
          "DisputeReopened",
          "DisputeClosed",
          "DisputeActUndone",
          "DisputeReplied",
          "DisputeNoted",
          "DisputeDueSoon",
          "DisputeMissed");

  @Inject private Recipients recipients;
  @Inject private Notifications notifications;
  @Inject private MailPlanning mailing;

  /** What an event says as far as it matters here; what it does not say is null. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Told(UUID disputeId, List<UUID> mentions) {}

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public void handle(OutboxEvent event) {
    notices(event).stream()
        .filter(notice -> !notice.recipient().value().equals(event.user()))
        .distinct()
        .forEach(notice -> notifications.add(notice, event, mailDue(notice, event)));
  }

  private Instant mailDue(Notice notice, OutboxEvent event) {
    return mailing.due(notice.recipient(), event.at()).orElse(null);
  }

  private List<Notice> notices(OutboxEvent event) {
    Told told = event.after(Told.class);
    UUID dispute = told.disputeId() == null ? event.objectId() : told.disputeId();
    DisputeParties parties = recipients.ofDispute(dispute);
    return switch (event.type()) {
      case "DisputeFiled", "DisputeEscalated", "DisputeReopened", "DisputeWithdrawn" ->
          of(dispute, Stream.concat(parties.owners(), deciding(parties)));
      case "DisputeAnswered", "DisputeDueSoon", "DisputeMissed", "DisputeClosed" ->
          of(dispute, deciding(parties));
      case "DisputeReplied" -> replied(dispute, parties, event);
      case "DisputeAssigned" -> of(dispute, parties.assignees());
      case "DisputeNoted" ->
          of(dispute, told.mentions().stream().map(UserId::new).filter(parties::isNotOwner));
      case "DisputeActUndone" -> undone(event);
      default -> of(dispute, parties.owners());
    };
  }

  // What the filer says is for whoever acts, the rest for the filer.
  private List<Notice> replied(UUID dispute, DisputeParties parties, OutboxEvent event) {
    boolean byOwner = parties.owners().anyMatch(owner -> owner.value().equals(event.user()));
    return of(dispute, byOwner ? deciding(parties) : parties.owners());
  }

  // Where nobody is named, it is for all of the level.
  private Stream<UserId> deciding(DisputeParties parties) {
    if (parties.assigneeId() != null) {
      return parties.assignees();
    }
    List<UserId> all =
        parties.level().equals("MANAGER")
            ? recipients.managers(parties.regionId())
            : recipients.operations();
    return all.stream().filter(parties::isNotOwner);
  }

  // Nothing was done in between, so the act is that of the version before.
  private List<Notice> undone(OutboxEvent event) {
    long act = event.objectVersion() - 1;
    notifications.takeBack(event.objectId(), act);
    return recipients.told(event.objectId(), act);
  }

  private static List<Notice> of(UUID dispute, Stream<UserId> users) {
    return users.map(user -> new Notice(user, "IcDispute", dispute)).toList();
  }
}
