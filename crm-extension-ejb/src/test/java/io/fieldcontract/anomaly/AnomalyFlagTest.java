package io.fieldcontract.anomaly;

import static io.fieldcontract.anomaly.FlagStatus.ACKNOWLEDGED;
import static io.fieldcontract.anomaly.FlagStatus.IN_PROGRESS;
import static io.fieldcontract.anomaly.FlagStatus.NEW;
import static io.fieldcontract.anomaly.FlagStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnomalyFlagTest {

  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final UserId REP = new UserId(Ids.next());
  private static final UserId LIAISON = new UserId(Ids.next());
  private static final UserId OTHER = new UserId(Ids.next());

  private final AnomalyFlag flag = raised();

  @Test
  void aFlagGoesToTheLiaisonAndEndsWithAnAnswer() {
    assertThat(flag.raised().after().state()).isEqualTo(FlagState.raised(LIAISON.value()));
    assertThat(flag.acknowledge(LIAISON, NOW).after().state().acknowledgedAt()).isEqualTo(NOW);
    flag.start(LIAISON, NOW.plusSeconds(60));
    FlagState end = flag.resolve("Delivered", OTHER, NOW.plusSeconds(90)).after().state();
    assertThat(end)
        .isEqualTo(
            new FlagState(RESOLVED, LIAISON.value(), "Delivered", null, NOW, NOW.plusSeconds(90)));
  }

  @ParameterizedTest
  @CsvSource({
    "NEW,          ACKNOWLEDGED IN_PROGRESS RESOLVED DISMISSED MERGED",
    "ACKNOWLEDGED, IN_PROGRESS RESOLVED DISMISSED MERGED",
    "IN_PROGRESS,  RESOLVED DISMISSED MERGED",
    "RESOLVED,     ''",
    "DISMISSED,    ''",
    "MERGED,       ''",
  })
  void steps(FlagStatus from, String to) {
    for (FlagStatus next : FlagStatus.values()) {
      assertThat(from.leadsTo(next)).as("%s to %s", from, next).isEqualTo(to.contains(next.name()));
    }
  }

  @Test
  void aStepBackIsRefusedAndSoIsAnythingAfterTheEnd() {
    flag.start(LIAISON, NOW);
    refused(ProblemType.FLAG_FURTHER_ON, () -> flag.acknowledge(LIAISON, NOW));
    flag.dismiss("Not ours", LIAISON, NOW);
    refused(ProblemType.FLAG_CLOSED, () -> flag.resolve("Done", LIAISON, NOW));
    refused(ProblemType.FLAG_CLOSED, () -> flag.assign(OTHER, LIAISON, NOW));
    refused(ProblemType.FLAG_CLOSED, () -> flag.mergeInto(raised(), LIAISON, NOW));
  }

  @Test
  void whoActsFirstOnAFlagOfNobodySeesToIt() {
    FlagContent content = new FlagContent(FlagType.OTHER, Ids.next(), null, "Été", NOW);
    AnomalyFlag nobodys =
        AnomalyFlag.raise(
            new FlagId(Ids.next()), content, new TerritoryId(Ids.next()), REP, null, NOW);
    assertThat(nobodys.start(OTHER, NOW).after().state().assigneeId()).isEqualTo(OTHER.value());
  }

  @Test
  void aMergedFlagIsClosedAndTheOtherCountsIt() {
    AnomalyFlag other = raised();
    FlagState merged = flag.mergeInto(other, LIAISON, NOW).after().state();
    assertThat(merged.mergedInto()).isEqualTo(other.key());
    assertThat(merged.closedAt()).isEqualTo(NOW);
    assertThat(other.countAgain(1).after().mergedCount()).isOne();

    refused(ProblemType.FLAG_NOT_MERGEABLE, () -> other.mergeInto(raised(), LIAISON, NOW));
    refused(ProblemType.FLAG_NOT_MERGEABLE, () -> raised().mergeInto(flag, LIAISON, NOW));
    AnomalyFlag self = raised();
    refused(ProblemType.FLAG_NOT_MERGEABLE, () -> self.mergeInto(self, LIAISON, NOW));
  }

  @Test
  void anActIsUndoneByWhoDidItWithinAMinuteAndOnce() {
    flag.acknowledge(LIAISON, NOW);
    flag.resolve("Too fast", LIAISON, NOW.plusSeconds(10));
    refused(ProblemType.NOTHING_TO_UNDO, () -> flag.undo(OTHER, NOW.plusSeconds(11)));
    refused(ProblemType.NOTHING_TO_UNDO, () -> flag.undo(LIAISON, NOW.plusSeconds(71)));
    FlagState back = flag.undo(LIAISON, NOW.plusSeconds(70)).after().state();
    assertThat(back).isEqualTo(new FlagState(ACKNOWLEDGED, LIAISON.value(), null, null, NOW, null));
    refused(ProblemType.NOTHING_TO_UNDO, () -> flag.undo(LIAISON, NOW.plusSeconds(70)));
  }

  @Test
  void whatSomebodyElseDidSinceIsNotUndone() {
    flag.acknowledge(LIAISON, NOW);
    flag.assign(OTHER, OTHER, NOW.plusSeconds(1));
    refused(ProblemType.NOTHING_TO_UNDO, () -> flag.undo(LIAISON, NOW.plusSeconds(2)));
    assertThat(flag.undo(OTHER, NOW.plusSeconds(2)).after().state().assigneeId())
        .isEqualTo(LIAISON.value());
  }

  @Test
  void aFlagThatTookAnotherInIsNotUndoneBeneathIt() {
    flag.resolve("Done", LIAISON, NOW);
    flag.countAgain(1);
    refused(ProblemType.NOTHING_TO_UNDO, () -> flag.undo(LIAISON, NOW));
  }

  @Test
  void aRaisedFlagHasNothingToUndo() {
    assertThat(flag.raised().after().state().status()).isEqualTo(NEW);
    refused(ProblemType.NOTHING_TO_UNDO, () -> flag.undo(REP, NOW));
    assertThat(flag.start(LIAISON, NOW).after().state().status()).isEqualTo(IN_PROGRESS);
  }

  @Test
  void aDevicesClockMayBeFiveMinutesAhead() {
    FlagRules.mustHaveHappened(NOW.plusSeconds(300), NOW);
    refused(
        ProblemType.FLAG_IN_FUTURE, () -> FlagRules.mustHaveHappened(NOW.plusSeconds(301), NOW));
  }

  private static AnomalyFlag raised() {
    FlagContent content =
        new FlagContent(FlagType.STOCK_OUT, Ids.next(), Ids.next(), "Shelf is empty", NOW);
    return AnomalyFlag.raise(
        new FlagId(Ids.next()), content, new TerritoryId(Ids.next()), REP, LIAISON, NOW);
  }

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(type));
  }
}
