package io.fieldcontract.call;

import io.fieldcontract.account.AccountId;
import io.fieldcontract.account.Accounts;
import io.fieldcontract.account.Accounts.Place;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.product.ProductQueries;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Logs calls. Whose call it may be follows from the territory the HCP was in on the call date, so
 * that a call made before a realignment is accepted after it.
 */
@UseCase
public class CallLogging {

  @Inject private Calls calls;
  @Inject private CallDays days;
  @Inject private Accounts accounts;
  @Inject private ProductQueries products;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Logs a call, as a draft or submitted.
   *
   * @param measure of the entry; may be null
   * @throws Problem HCP_NOT_IN_TERRITORY, UNKNOWN_PRODUCT, CALL_IN_FUTURE, CALL_INCOMPLETE
   */
  public CallId log(CallContent content, boolean submit, EntryMeasure measure, Scope scope) {
    Instant now = clock.instant();
    Place place = place(content, scope);
    Call call = Call.draft(content, place, scope.user(), now);
    audit.record(submit ? call.submit(measure, false, place, now) : call.drafted(), scope);
    calls.add(call);
    if (submit) {
      days.add(call.day());
    }
    return call.id();
  }

  /**
   * Changes the rep's own draft and, if so meant, submits it.
   *
   * @throws Problem as {@link #log}, and NOT_FOUND, NOT_YOUR_CALL, STALE_VERSION, CALL_NOT_A_DRAFT
   */
  public void edit(
      CallId id,
      long version,
      CallContent content,
      boolean submit,
      EntryMeasure measure,
      Scope scope) {
    Instant now = clock.instant();
    Call call = calls.own(id, version, scope);
    Place place = place(content, scope);
    call.edit(content, place, now).ifPresent(event -> audit.record(event, scope));
    if (submit) {
      audit.record(call.submit(measure, true, place, now), scope);
      days.add(call.day());
    }
  }

  /**
   * Discards the rep's own draft.
   *
   * @throws Problem NOT_FOUND, NOT_YOUR_CALL, STALE_VERSION, CALL_NOT_A_DRAFT
   */
  public void discard(CallId id, long version, Scope scope) {
    Call call = calls.own(id, version, scope);
    audit.record(call.discard(), scope);
    calls.remove(call);
  }

  /**
   * Corrects the rep's own submitted call.
   *
   * @throws Problem as {@link #log}, and NOT_FOUND, NOT_YOUR_CALL, STALE_VERSION,
   *     CALL_NOT_SUBMITTED
   */
  public void correct(CallId id, long version, CallContent content, String reason, Scope scope) {
    Instant now = clock.instant();
    Call call = calls.own(id, version, scope);
    CallDay before = call.day();
    CallEvent.CallCorrected event = call.correct(content, reason, place(content, scope), now);
    audit.record(event, scope);
    days.move(before, call.day());
    calls.keepRevision(id, event.revision(), event.before().content(), reason, now, scope);
  }

  /**
   * Turns a submitted call back into a draft of its rep.
   *
   * @throws Problem NOT_FOUND, also to anybody but ops; STALE_VERSION, CALL_NOT_SUBMITTED
   */
  public void unlock(CallId id, long version, String reason, Scope scope) {
    Call call = calls.any(id, version, scope);
    CallEvent.CallUnlocked event = call.unlock(reason);
    audit.record(event, scope);
    days.remove(call.day());
    calls.keepRevision(
        id, event.revision(), event.before().content(), reason, clock.instant(), scope);
  }

  private Place place(CallContent content, Scope scope) {
    AccountId hcp = new AccountId(content.hcpId());
    Place place =
        accounts
            .placeOfCall(hcp, scope.user(), content.callDate(), scope)
            .orElseThrow(() -> new Problem(ProblemType.HCP_NOT_IN_TERRITORY, "hcpId"));
    if (!content.attendeeIds().isEmpty()
        && !accounts.wereIn(place.territory(), content.attendeeIds(), content.callDate(), scope)) {
      throw new Problem(ProblemType.HCP_NOT_IN_TERRITORY, "attendeeIds");
    }
    if (!content.productIds().isEmpty()
        && !products.areKnown(content.productIds(), content.callDate(), scope)) {
      throw new Problem(ProblemType.UNKNOWN_PRODUCT, "productIds");
    }
    return place;
  }
}
