package io.fieldcontract.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.account.Accounts.Place;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallTest {

  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Place PLACE =
      new Place(new TerritoryId(Ids.next()), ZoneId.of("America/Chicago"));
  private static final UserId REP = new UserId(Ids.next());
  private static final UUID HCP = Ids.next();
  private static final UUID PRODUCT = Ids.next();

  private final CallContent complete = content(Outcome.INTERESTED);
  private final Call call = Call.draft(complete, PLACE, REP, NOW);

  @Test
  void aSubmittedCallIsCompleteAndKeepsItsFirstSubmission() {
    CallEvent.CallSubmitted event = submit(call);
    assertThat(event.after().status()).isEqualTo(CallStatus.SUBMITTED);
    assertThat(event.after().content()).isEqualTo(complete);
    refused(ProblemType.CALL_NOT_A_DRAFT, () -> submit(call));
  }

  @Test
  void anIncompleteDraftIsKeptButNotSubmitted() {
    Call draft = Call.draft(content(null), PLACE, REP, NOW);
    refused(ProblemType.CALL_INCOMPLETE, () -> submit(draft));
    assertThat(draft.edit(complete, PLACE, NOW)).isPresent();
    assertThat(submit(draft).after().content()).isEqualTo(complete);
  }

  @Test
  void anEditThatChangesNothingIsNoEvent() {
    assertThat(call.edit(content(Outcome.INTERESTED), PLACE, NOW)).isEmpty();
  }

  @Test
  void aDraftIsNotOfTheFutureEither() {
    CallContent tomorrow = new CallContent(TODAY.plusDays(1), HCP, null, null, null, null, null);
    refused(ProblemType.CALL_IN_FUTURE, () -> Call.draft(tomorrow, PLACE, REP, NOW));
    refused(ProblemType.CALL_IN_FUTURE, () -> call.edit(tomorrow, PLACE, NOW));
  }

  @Test
  void aCorrectionTellsBeforeAndAfterAndWhy() {
    submit(call);
    CallContent right = content(Outcome.OBJECTION);
    CallEvent.CallCorrected event = call.correct(right, "misheard", PLACE, NOW);
    assertThat(event.before().content()).isEqualTo(complete);
    assertThat(event.after().content()).isEqualTo(right);
    assertThat(event.reason()).isEqualTo("misheard");
    assertThat(event.revision()).isEqualTo(1);
    refused(ProblemType.CALL_INCOMPLETE, () -> call.correct(content(null), "why", PLACE, NOW));
  }

  @Test
  void aDraftIsNotCorrectedOrUnlocked() {
    refused(ProblemType.CALL_NOT_SUBMITTED, () -> call.correct(complete, "why", PLACE, NOW));
    refused(ProblemType.CALL_NOT_SUBMITTED, () -> call.unlock("why"));
  }

  @Test
  void anUnlockedCallIsADraftThatCannotBeDiscarded() {
    submit(call);
    assertThat(call.unlock("wrong account").after().status()).isEqualTo(CallStatus.DRAFT);
    refused(ProblemType.CALL_NOT_A_DRAFT, call::discard);
    assertThat(submit(call).after().status()).isEqualTo(CallStatus.SUBMITTED);
  }

  @Test
  void whatIsNamedTwiceIsSaidOnceAndNobodyAttendsHisOwnCall() {
    UUID other = Ids.next();
    CallContent content =
        new CallContent(
            TODAY, HCP, List.of(PRODUCT, PRODUCT), null, null, "  ", List.of(HCP, other, other));
    assertThat(content.productIds()).containsExactly(PRODUCT);
    assertThat(content.attendeeIds()).containsExactly(other);
    assertThat(content.nextActionNote()).isNull();
  }

  private static CallEvent.CallSubmitted submit(Call call) {
    return (CallEvent.CallSubmitted) call.submit(null, true, PLACE, NOW);
  }

  private static CallContent content(Outcome outcome) {
    return new CallContent(
        TODAY, HCP, List.of(PRODUCT), outcome, NextAction.VISIT_AGAIN, null, null);
  }

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}
