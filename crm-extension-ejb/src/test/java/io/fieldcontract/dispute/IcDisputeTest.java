package io.fieldcontract.dispute;

import static io.fieldcontract.dispute.DisputeStatus.ACKNOWLEDGED;
import static io.fieldcontract.dispute.DisputeStatus.AWAITING_INFO;
import static io.fieldcontract.dispute.DisputeStatus.CLOSED;
import static io.fieldcontract.dispute.DisputeStatus.FILED;
import static io.fieldcontract.dispute.DisputeStatus.IN_REVIEW;
import static io.fieldcontract.dispute.DisputeStatus.RESOLVED;
import static io.fieldcontract.dispute.Tickets.LIAISON;
import static io.fieldcontract.dispute.Tickets.MANAGER;
import static io.fieldcontract.dispute.Tickets.REP;
import static io.fieldcontract.dispute.Tickets.act;
import static io.fieldcontract.dispute.Tickets.amount;
import static io.fieldcontract.dispute.Tickets.filed;
import static io.fieldcontract.dispute.Tickets.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Role;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcDisputeTest {

  private static final String NOON = "11-02 12:00";
  private final IcDispute dispute = filed("11-02 09:00");

  @Test
  void aDisputeGoesFromFiledToClosed() {
    assertThat(dispute.filed().after().state().status()).isEqualTo(FILED);
    assertThat(dispute.acknowledge(act(MANAGER, NOON)).after().state().acknowledgedAt())
        .isEqualTo(moment(NOON));
    dispute.review(act(MANAGER, "11-02 13:00"));
    DisputeState end =
        dispute.approve("You are right", act(MANAGER, "11-03 10:00")).after().state();
    assertThat(end.status()).isEqualTo(RESOLVED);
    assertThat(end.outcome()).isEqualTo(DisputeOutcome.APPROVED);
    assertThat(end.granted()).isEqualByComparingTo("150.00");
    assertThat(end.acknowledgedAt()).isEqualTo(moment(NOON));
    assertThat(end.closesAt()).isEqualTo(moment("11-17 10:00"));
    assertThat(dispute.close(act(REP, "11-04 10:00")).after().state().status()).isEqualTo(CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "FILED,         ACKNOWLEDGED IN_REVIEW AWAITING_INFO RESOLVED",
    "ACKNOWLEDGED,  IN_REVIEW AWAITING_INFO RESOLVED",
    "IN_REVIEW,     AWAITING_INFO RESOLVED",
    "AWAITING_INFO, IN_REVIEW RESOLVED",
    "RESOLVED,      CLOSED",
    "CLOSED,        ''",
  })
  void steps(DisputeStatus from, String to) {
    for (DisputeStatus next : DisputeStatus.values()) {
      assertThat(from.leadsTo(next))
          .as("%s to %s", from, next)
          .isEqualTo(Arrays.asList(to.split(" ")).contains(next.name()));
    }
  }

  @Test
  void nothingIsDoneTwiceNorAfterTheEnd() {
    dispute.acknowledge(act(MANAGER, NOON));
    refused(() -> dispute.acknowledge(act(MANAGER, NOON)));
    dispute.deny("The invoice is of October", act(MANAGER, NOON));
    refused(() -> dispute.review(act(MANAGER, NOON)));
    refused(() -> dispute.approve("Yes", act(MANAGER, NOON)));
    refused(() -> dispute.withdraw(act(REP, NOON)));
    refused(() -> dispute.escalate("Too little", null, act(REP, NOON)));
    refused(() -> dispute.assign(LIAISON, act(MANAGER, NOON)));
  }

  @Test
  void aPartIsMoreThanNothingAndLessThanTheWhole() {
    for (String part : new String[] {"0", "150.00", "200", "-1"}) {
      refused(
          ProblemType.INVALID_INPUT,
          () -> dispute.approve(amount(part), "Some", act(MANAGER, NOON)));
    }
    DisputeState end =
        dispute.approve(amount("149.99"), "Some", act(MANAGER, NOON)).after().state();
    assertThat(end.outcome()).isEqualTo(DisputeOutcome.PARTIALLY_APPROVED);
    assertThat(end.granted()).isEqualByComparingTo("149.99");
  }

  @Test
  void afterAPartTheRestIsApprovedAndNoMore() {
    dispute.approve(amount("100"), "For now", act(MANAGER, NOON));
    dispute.reopen("Here is the invoice", act(REP, "11-03 09:00"));
    refused(
        ProblemType.INVALID_INPUT,
        () -> dispute.approve(amount("50.00"), "All", act(MANAGER, "11-03 10:00")));
    DisputeState end = dispute.approve("All then", act(MANAGER, "11-03 10:00")).after().state();
    assertThat(end.granted()).isEqualByComparingTo("150.00");
  }

  @Test
  void itIsReopenedOnceAndBeforeItCloses() {
    dispute.deny("No", act(MANAGER, NOON));
    DisputeState anew = dispute.reopen("But", act(REP, "11-03 09:00")).after().state();
    assertThat(anew.status()).isEqualTo(FILED);
    assertThat(anew.acknowledgedAt()).isNull();
    assertThat(anew.outcome()).isNull();
    dispute.deny("Still no", act(MANAGER, "11-03 10:00"));
    refused(
        ProblemType.DISPUTE_REOPENED_BEFORE, () -> dispute.reopen("But", act(REP, "11-04 09:00")));

    IcDispute accepted = filed("11-02 09:00");
    refused(() -> accepted.reopen("But", act(REP, NOON)));
    accepted.deny("No", act(MANAGER, NOON));
    accepted.close(act(REP, NOON));
    refused(() -> accepted.reopen("But", act(REP, NOON)));
  }

  @Test
  void itRisesLevelByLevelToTheCommittee() {
    assertThat(dispute.escalate("Beyond me", LIAISON.value(), act(MANAGER, NOON)).after().state())
        .extracting(DisputeState::level, DisputeState::assigneeId)
        .containsExactly(DisputeLevel.LIAISON, LIAISON.value());
    dispute.escalate("Plan rules", null, act(LIAISON, NOON));
    dispute.escalate("A precedent", null, act(LIAISON, NOON));
    assertThat(dispute.state().level()).isEqualTo(DisputeLevel.COMPENSATION_COMMITTEE);
    assertThat(dispute.state().assigneeId()).isNull();
    refused(ProblemType.DISPUTE_AT_TOP, () -> dispute.escalate("Higher", null, act(LIAISON, NOON)));
  }

  @ParameterizedTest
  @CsvSource({
    "MANAGER,                MANAGER OPS",
    "LIAISON,                LIAISON OPS",
    "OPS,                    OPS",
    "COMPENSATION_COMMITTEE, OPS",
  })
  void whoDecides(DisputeLevel level, String roles) {
    for (Role role : Role.values()) {
      assertThat(level.isOf(role))
          .as("%s at %s", role, level)
          .isEqualTo(Arrays.asList(roles.split(" ")).contains(role.name()));
    }
  }

  @Test
  void anAnswerIsHeardOnlyWhenOneIsWaitedFor() {
    assertThat(dispute.hear(act(REP, NOON))).isEmpty();
    dispute.ask(act(MANAGER, NOON));
    assertThat(dispute.state().status()).isEqualTo(AWAITING_INFO);
    assertThat(dispute.hear(act(REP, "11-02 13:00"))).isPresent();
    assertThat(dispute.state().status()).isEqualTo(IN_REVIEW);
  }

  @Test
  void anActIsUndoneByWhoDidItWithinAMinuteAndOnce() {
    dispute.acknowledge(act(MANAGER, NOON));
    dispute.approve("Too fast", act(MANAGER, NOON));
    refused(ProblemType.NOTHING_TO_UNDO, () -> dispute.undo(act(LIAISON, NOON)));
    refused(ProblemType.NOTHING_TO_UNDO, () -> dispute.undo(act(MANAGER, "11-02 12:02")));
    DisputeState back = dispute.undo(act(MANAGER, "11-02 12:01")).after().state();
    assertThat(back.status()).isEqualTo(ACKNOWLEDGED);
    assertThat(back.granted()).isZero();
    refused(ProblemType.NOTHING_TO_UNDO, () -> dispute.undo(act(MANAGER, "11-02 12:01")));
  }

  @Test
  void aFiledDisputeAndAnAnswerAreNotUndone() {
    refused(ProblemType.NOTHING_TO_UNDO, () -> dispute.undo(act(REP, "11-02 09:00")));
    dispute.ask(act(MANAGER, NOON));
    dispute.hear(act(REP, NOON));
    refused(ProblemType.NOTHING_TO_UNDO, () -> dispute.undo(act(REP, NOON)));
    refused(ProblemType.NOTHING_TO_UNDO, () -> dispute.undo(act(MANAGER, NOON)));
  }

  private static void refused(ThrowingCallable act) {
    refused(ProblemType.DISPUTE_STEP_NOT_POSSIBLE, act);
  }

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(type));
  }
}
