package io.fieldcontract.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.coverage.Cycle;
import io.fieldcontract.measure.Pace;
import io.fieldcontract.measure.TargetCount;
import io.fieldcontract.measure.Trend;
import io.fieldcontract.measure.Uptick;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.sales.SalesAgainstPlan;
import io.fieldcontract.sales.SalesAgainstPlan.ProductSales;
import io.fieldcontract.sales.SalesAgainstPlan.Total;
import io.fieldcontract.sales.SalesKind;
import io.fieldcontract.signal.SignalCandidate.LiveSignal;
import io.fieldcontract.signal.TargetCalls.Windows;
import io.fieldcontract.signal.TerritoryFacts.OpenFlags;
import io.fieldcontract.territory.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Cycle CYCLE =
      new Cycle(Ids.next(), "2026 T3", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31));
  private static final Windows WINDOWS =
      new Windows(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 6, 4));

  @Test
  void whatHoldsIsInTheOrderOfTheManual() {
    TerritoryFacts facts =
        facts(
            coverage(10, 0, 50),
            List.of(
                target(Tier.B, 0, 9), target(Tier.A, 5, 0), target(Tier.A, 0, 6), steady(Tier.A)),
            List.of(rising()),
            List.of(sales(SalesKind.SECONDARY, 50), sales(SalesKind.PRIMARY, 50)),
            new OpenFlags(2, Instant.EPOCH, Ids.next()));
    assertThat(SignalRules.candidates(facts))
        .extracting(SignalCandidate::kind)
        .containsExactly(
            SignalKind.COOLING,
            SignalKind.UPTICK,
            SignalKind.OPEN_FLAGS,
            SignalKind.COVERAGE_BEHIND,
            SignalKind.FREQUENCY_BEHIND,
            SignalKind.PRIMARY_SALES_BEHIND,
            SignalKind.SECONDARY_SALES_BEHIND,
            SignalKind.COOLING,
            SignalKind.WARMING);
  }

  @Test
  void atMostTwoOfAKindAsLongAsThereAreOthers() {
    List<TargetCalls> cooling = Stream.generate(() -> target(Tier.A, 0, 9)).limit(7).toList();
    TerritoryFacts several =
        facts(coverage(10, 0, 50), cooling, List.of(), List.of(), new OpenFlags(0, null, null));
    assertThat(shown(several, List.of()))
        .containsExactly(
            SignalKind.COOLING,
            SignalKind.COOLING,
            SignalKind.COOLING,
            SignalKind.COVERAGE_BEHIND,
            SignalKind.FREQUENCY_BEHIND);
    TerritoryFacts alone = facts(null, cooling, List.of(), List.of(), new OpenFlags(0, null, null));
    assertThat(shown(alone, List.of())).hasSize(SignalRules.FEW);
  }

  @Test
  void theClearestOfAKindIsFirst() {
    TargetCalls clearer = target(Tier.A, 0, 12);
    List<TargetCalls> targets = List.of(target(Tier.A, 0, 6), clearer, target(Tier.A, 0, 8));
    TerritoryFacts facts = facts(null, targets, List.of(), List.of(), new OpenFlags(0, null, null));
    assertThat(SignalRules.candidates(facts).get(0).hcp()).isEqualTo(clearer.hcp());
  }

  @Test
  void whatWasAnsweredStaysAwayOrFirst() {
    List<TargetCalls> targets = List.of(target(Tier.A, 0, 12), target(Tier.A, 0, 6));
    TerritoryFacts facts =
        facts(coverage(10, 0, 50), targets, List.of(), List.of(), new OpenFlags(0, null, null));
    List<SignalCandidate> candidates = SignalRules.candidates(facts);
    List<LiveSignal> live =
        List.of(
            stored(candidates.get(0), SignalStatus.DISMISSED),
            stored(candidates.get(3), SignalStatus.ACTING));
    assertThat(SignalRules.few(candidates, live))
        .containsExactly(candidates.get(3), candidates.get(1), candidates.get(2));
    LiveSignal other =
        new LiveSignal(
            Ids.next(), SignalKind.COVERAGE_BEHIND, null, "another cycle", SignalStatus.DONE);
    assertThat(SignalRules.few(candidates, List.of(other))).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"89, true", "90, false", "100, false"})
  void salesAreBehindBelowNineTenths(int amount, boolean behind) {
    TerritoryFacts facts =
        facts(
            null,
            List.of(),
            List.of(),
            List.of(sales(SalesKind.PRIMARY, amount)),
            new OpenFlags(0, null, null));
    assertThat(SignalRules.candidates(facts)).hasSize(behind ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"9, 0", "10, 2"})
  void aCycleThatHasHardlyBegunIsNotBehind(int elapsed, int signals) {
    TerritoryFacts facts =
        facts(
            coverage(10, 0, elapsed),
            List.of(),
            List.of(),
            List.of(),
            new OpenFlags(0, null, null));
    assertThat(SignalRules.candidates(facts)).hasSize(signals);
  }

  private static List<SignalKind> shown(TerritoryFacts facts, List<LiveSignal> live) {
    return SignalRules.few(SignalRules.candidates(facts), live).stream()
        .map(SignalCandidate::kind)
        .toList();
  }

  private static LiveSignal stored(SignalCandidate one, SignalStatus status) {
    return new LiveSignal(Ids.next(), one.kind(), one.hcp(), one.evidenceKey(), status);
  }

  private static TerritoryFacts facts(
      Coverage coverage,
      List<TargetCalls> targets,
      List<Prescriber> prescribers,
      List<SalesAgainstPlan> sales,
      OpenFlags flags) {
    TerritoryId territory = new TerritoryId(Ids.next());
    return new TerritoryFacts(territory, TODAY, coverage, targets, prescribers, sales, flags);
  }

  private static Coverage coverage(int targets, int calls, int elapsed) {
    Pace pace = Pace.of(List.of(new TargetCount(6, calls, targets)), elapsed, 84);
    Named territory = new Named(Ids.next(), "Boston");
    return new Coverage(territory, CYCLE, targets, 0, 6 * targets, 0, pace, Instant.EPOCH);
  }

  private static TargetCalls target(Tier tier, int recent, int earlier) {
    return new TargetCalls(Ids.next(), tier, WINDOWS, Trend.of(recent, earlier), TODAY);
  }

  private static TargetCalls steady(Tier tier) {
    return target(tier, 2, 4);
  }

  private static Prescriber rising() {
    int[] own = {20, 22, 19, 21, 23, 20, 29, 31, 30};
    return new Prescriber(
        Ids.next(), Uptick.of(own, new long[Uptick.MONTHS]), null, LocalDate.of(2026, 10, 1));
  }

  private static SalesAgainstPlan sales(SalesKind kind, int amount) {
    BigDecimal sold = BigDecimal.valueOf(amount);
    BigDecimal planned = BigDecimal.valueOf(100);
    Named product = new Named(Ids.next(), "Cordavelle");
    return new SalesAgainstPlan(
        kind,
        LocalDate.of(2026, 8, 1),
        LocalDate.of(2026, 10, 1),
        List.of(new Total("USD", sold, planned)),
        List.of(new ProductSales(product, 1, 2, sold, planned, "USD")),
        List.of(),
        Instant.EPOCH);
  }
}
