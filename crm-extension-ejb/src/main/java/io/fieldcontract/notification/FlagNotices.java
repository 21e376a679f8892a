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

/** Who hears of what happens to flags: never who did it. */
@ApplicationScoped
class FlagNotices implements OutboxHandler {

  private static final Set<String> TYPES =
      Set.of(
          "FlagRaised",
          "FlagAssigned",
          "FlagNoted",
          "FlagReplied",
          "FlagAcknowledged",
          "FlagStarted",
          "FlagResolved",
          "FlagDismissed",
          "FlagMerged",
          "FlagActUndone");

  @Inject private Recipients recipients;
  @Inject private Notifications notifications;
  @Inject private MailPlanning mailing;

  /** What an event says as far as it matters here; what it does not say is null. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Told(UUID flagId, UUID assigneeId, List<UUID> mentions) {}

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public void handle(OutboxEvent event) {
    notices(event).stream()
        .filter(notice -> !notice.recipient().value().equals(event.user()))
        .forEach(notice -> notifications.add(notice, event, mailDue(notice, event)));
  }

  private Instant mailDue(Notice notice, OutboxEvent event) {
    return mailing.due(notice.recipient(), event.at()).orElse(null);
  }

  private List<Notice> notices(OutboxEvent event) {
    Told told = event.after(Told.class);
    UUID flag = event.objectId();
    return switch (event.type()) {
      case "FlagRaised" -> of(flag, assignees(told));
      case "FlagAssigned" -> of(flag, Stream.of(new UserId(told.assigneeId())));
      case "FlagNoted" -> mentioned(told);
      case "FlagReplied" -> recipients.reporter(told.flagId());
      case "FlagResolved", "FlagDismissed" -> recipients.reporters(flag);
      case "FlagActUndone" -> undone(event);
      default -> recipients.reporter(flag);
    };
  }

  // Where nobody answers for the region, sales operations has to find somebody.
  private Stream<UserId> assignees(Told told) {
    return told.assigneeId() == null
        ? recipients.operations().stream()
        : Stream.of(new UserId(told.assigneeId()));
  }

  // Internal notes are not for who raised the flag, whatever that person is meanwhile.
  private List<Notice> mentioned(Told told) {
    List<UserId> reporters =
        recipients.reporter(told.flagId()).stream().map(Notice::recipient).toList();
    return of(
        told.flagId(),
        told.mentions().stream().map(UserId::new).filter(user -> !reporters.contains(user)));
  }

  // Nothing was done in between, so the act is that of the version before.
  private List<Notice> undone(OutboxEvent event) {
    long act = event.objectVersion() - 1;
    notifications.takeBack(event.objectId(), act);
    return recipients.told(event.objectId(), act);
  }

  private static List<Notice> of(UUID flag, Stream<UserId> users) {
    return users.map(user -> new Notice(user, "AnomalyFlag", flag)).toList();
  }
}
