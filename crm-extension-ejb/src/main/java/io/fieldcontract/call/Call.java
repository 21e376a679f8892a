package io.fieldcontract.call;

import io.fieldcontract.account.Accounts.Place;
import io.fieldcontract.call.CallEvent.Said;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A rep's call on an HCP. A DRAFT is the rep's own, may be incomplete, and can be changed or
 * discarded. Submitting makes it complete and SUBMITTED: it counts, {@code firstSubmittedAt} is set
 * for good, and it is marked late if that came too late. From then on it changes only by
 * correction, which keeps what it said before and why. Only ops unlocks it: back to DRAFT, still
 * with its first submission, to be submitted again.
 */
@Entity
@Table(name = "call")
public class Call implements Identified {

  @Id private UUID id;

  @Column(name = "territory_id", nullable = false)
  private UUID territoryId;

  @Column(name = "hcp_id", nullable = false)
  private UUID hcpId;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "call_date", nullable = false)
  private LocalDate callDate;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private CallStatus status;

  @ElementCollection
  @CollectionTable(name = "call_detail", joinColumns = @JoinColumn(name = "call_id"))
  @OrderColumn(name = "position")
  @Column(name = "product_id", nullable = false)
  private List<UUID> productIds;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Enumerated(EnumType.STRING)
  @Column(name = "next_action")
  private NextAction nextAction;

  @Column(name = "next_action_note")
  private String nextActionNote;

  @ElementCollection
  @CollectionTable(name = "call_attendee", joinColumns = @JoinColumn(name = "call_id"))
  @Column(name = "account_id", nullable = false)
  private Set<UUID> attendeeIds;

  @Column(nullable = false)
  private boolean late;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "first_submitted_at")
  private Instant firstSubmittedAt;

  @Embedded private EntryMeasure entry;

  @Column(nullable = false)
  private int revisions;

  @Version private long version;

  /** For the persistence provider. */
  protected Call() {}

  /** A new draft of the rep in the place where the HCP was on the call date. */
  static Call draft(CallContent content, Place place, UserId rep, Instant now) {
    CallRules.notInFuture(content.callDate(), now, place.zone());
    Call call = new Call();
    call.id = Ids.next();
    call.userId = rep.value();
    call.status = CallStatus.DRAFT;
    call.createdAt = now;
    call.take(content, place);
    return call;
  }

  /** The event of a new draft. */
  Event drafted() {
    return new CallEvent.CallDrafted(id, said());
  }

  /**
   * Changes what a draft says; empty when it says so already.
   *
   * @throws Problem CALL_NOT_A_DRAFT, CALL_IN_FUTURE
   */
  Optional<Event> edit(CallContent content, Place place, Instant now) {
    must(CallStatus.DRAFT, ProblemType.CALL_NOT_A_DRAFT);
    CallRules.notInFuture(content.callDate(), now, place.zone());
    Said before = said();
    take(content, place);
    return before.equals(said())
        ? Optional.empty()
        : Optional.of(new CallEvent.DraftEdited(id, version + 1, before, said()));
  }

  /**
   * Submits a draft.
   *
   * @param measure of the entry; may be null
   * @param stored whether the draft was stored before, and so has a version that moves on
   * @throws Problem CALL_NOT_A_DRAFT, CALL_INCOMPLETE
   */
  Event submit(EntryMeasure measure, boolean stored, Place place, Instant now) {
    must(CallStatus.DRAFT, ProblemType.CALL_NOT_A_DRAFT);
    CallRules.complete(content());
    Said before = stored ? said() : null;
    status = CallStatus.SUBMITTED;
    if (firstSubmittedAt == null) {
      firstSubmittedAt = now;
      late = CallRules.late(callDate, now, place.zone());
      entry = measure;
    }
    return new CallEvent.CallSubmitted(id, stored ? version + 1 : 0, before, said());
  }

  /**
   * Corrects a submitted call; the repository keeps what it said before.
   *
   * @throws Problem CALL_NOT_SUBMITTED, CALL_INCOMPLETE, CALL_IN_FUTURE
   */
  CallEvent.CallCorrected correct(CallContent content, String reason, Place place, Instant now) {
    must(CallStatus.SUBMITTED, ProblemType.CALL_NOT_SUBMITTED);
    CallRules.notInFuture(content.callDate(), now, place.zone());
    CallRules.complete(content);
    Said before = said();
    take(content, place);
    revisions++;
    return new CallEvent.CallCorrected(id, version + 1, revisions, before, said(), reason);
  }

  /**
   * Turns a submitted call back into a draft; ops alone does it.
   *
   * @throws Problem CALL_NOT_SUBMITTED
   */
  CallEvent.CallUnlocked unlock(String reason) {
    must(CallStatus.SUBMITTED, ProblemType.CALL_NOT_SUBMITTED);
    Said before = said();
    status = CallStatus.DRAFT;
    revisions++;
    return new CallEvent.CallUnlocked(id, version + 1, revisions, before, said(), reason);
  }

  /**
   * Ends a draft that never counted.
   *
   * @throws Problem CALL_NOT_A_DRAFT, also for an unlocked call, which did count
   */
  Event discard() {
    must(CallStatus.DRAFT, ProblemType.CALL_NOT_A_DRAFT);
    if (firstSubmittedAt != null) {
      throw new Problem(ProblemType.CALL_NOT_A_DRAFT);
    }
    return new CallEvent.DraftDiscarded(id, version, said());
  }

  /** Whether the rep logged it. */
  boolean isOf(UserId rep) {
    return userId.equals(rep.value());
  }

  CallId id() {
    return new CallId(id);
  }

  TerritoryId territory() {
    return new TerritoryId(territoryId);
  }

  LocalDate callDate() {
    return callDate;
  }

  /** Where it counts while it is submitted. */
  CallDay day() {
    return new CallDay(territory(), callDate, late);
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }

  private void must(CallStatus expected, ProblemType otherwise) {
    if (status != expected) {
      throw new Problem(otherwise);
    }
  }

  private void take(CallContent content, Place place) {
    territoryId = place.territory().value();
    callDate = content.callDate();
    hcpId = content.hcpId();
    outcome = content.outcome();
    nextAction = content.nextAction();
    nextActionNote = content.nextActionNote();
    productIds = replaced(productIds, new ArrayList<>(content.productIds()));
    attendeeIds = replaced(attendeeIds, new HashSet<>(content.attendeeIds()));
  }

  // Keeps the provider's collection where there is one, and leaves it alone when nothing changes.
  private static <C extends Collection<UUID>> C replaced(C current, C next) {
    if (current == null) {
      return next;
    }
    if (!current.equals(next)) {
      current.clear();
      current.addAll(next);
    }
    return current;
  }

  private Said said() {
    return new Said(status, content());
  }

  private CallContent content() {
    return new CallContent(
        callDate, hcpId, productIds, outcome, nextAction, nextActionNote, List.copyOf(attendeeIds));
  }
}
