package io.fieldcontract.signal;

import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.measure.Pace;
import io.fieldcontract.measure.Trend;
import io.fieldcontract.measure.Trend.Direction;
import io.fieldcontract.measure.Uptick;
import io.fieldcontract.sales.SalesAgainstPlan;
import io.fieldcontract.sales.SalesAgainstPlan.ProductSales;
import io.fieldcontract.sales.SalesAgainstPlan.Total;
import io.fieldcontract.sales.SalesKind;
import io.fieldcontract.signal.SignalCandidate.LiveSignal;
import io.fieldcontract.territory.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is worth saying of a territory, and which few of it are said at a time. */
final class SignalRules {

  /** So many are shown at a time. */
  static final int FEW = 5;

  /** So many of a kind, as long as there are others. */
  static final int OF_A_KIND = 2;

  /** How long a signal, or an answer to one, stands. */
  static final int DAYS = 28;

  private static final int DECIMALS = 4;

  private static final Comparator<SignalCandidate> ORDER =
      Comparator.comparing((SignalCandidate one) -> one.kind() == SignalKind.WARMING)
          .thenComparing(one -> isLesserCooling(one))
          .thenComparing(SignalCandidate::kind)
          .thenComparing(SignalCandidate::tier, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Comparator.comparingDouble(SignalCandidate::weight).reversed())
          .thenComparing(SignalCandidate::hcp, Comparator.nullsLast(Comparator.naturalOrder()));

  private SignalRules() {}

  /** All that holds, the most pressing first. */
  static List<SignalCandidate> candidates(TerritoryFacts facts) {
    return Stream.of(trends(facts), upticks(facts), plan(facts), sales(facts), flags(facts))
        .flatMap(some -> some)
        .sorted(ORDER)
        .toList();
  }

  /**
   * Those that are shown: first what somebody acts on, then at most {@value #OF_A_KIND} of a kind,
   * then whatever is left, up to {@value #FEW}. What was dismissed or done is not among them.
   */
  static List<SignalCandidate> few(List<SignalCandidate> candidates, List<LiveSignal> live) {
    List<SignalCandidate> few = new ArrayList<>();
    Map<SignalKind, Integer> kinds = new EnumMap<>(SignalKind.class);
    candidates.stream().filter(one -> status(one, live) == SignalStatus.ACTING).forEach(few::add);
    few.forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
    List<SignalCandidate> rest =
        candidates.stream().filter(one -> status(one, live) == SignalStatus.OPEN).toList();
    rest.stream()
        .filter(one -> kinds.merge(one.kind(), 1, Integer::sum) <= OF_A_KIND)
        .limit(Math.max(0, FEW - few.size()))
        .forEach(few::add);
    rest.stream()
        .filter(one -> !few.contains(one))
        .limit(Math.max(0, FEW - few.size()))
        .toList()
        .forEach(few::add);
    return few.stream()
        .sorted(
            Comparator.comparing((SignalCandidate one) -> status(one, live) != SignalStatus.ACTING)
                .thenComparing(one -> candidates.indexOf(one)))
        .toList();
  }

  /** What became of it; open when it was not stored yet. */
  static SignalStatus status(SignalCandidate candidate, List<LiveSignal> live) {
    return live.stream()
        .filter(candidate::is)
        .map(LiveSignal::status)
        .reduce((one, later) -> later)
        .orElse(SignalStatus.OPEN);
  }

  private static boolean isLesserCooling(SignalCandidate one) {
    return one.kind() == SignalKind.COOLING && one.tier() != Tier.A;
  }

  private static Stream<SignalCandidate> trends(TerritoryFacts facts) {
    return facts.targets().stream()
        .filter(target -> target.trend().direction() != Direction.STEADY)
        .map(
            target ->
                new SignalCandidate(
                    target.trend().direction() == Direction.COOLING
                        ? SignalKind.COOLING
                        : SignalKind.WARMING,
                    target.hcp(),
                    target.tier(),
                    "",
                    evidence(target),
                    1 - target.trend().probability()));
  }

  private static Evidence evidence(TargetCalls target) {
    Trend trend = target.trend();
    return new Evidence.Calls(
        trend.recent(),
        Trend.RECENT_DAYS,
        target.windows().recentFrom(),
        trend.earlier(),
        Trend.EARLIER_DAYS,
        target.windows().earlierFrom(),
        target.lastCall(),
        probability(trend.probability()));
  }

  private static Stream<SignalCandidate> upticks(TerritoryFacts facts) {
    return facts.prescribers().stream()
        .filter(one -> one.uptick().risen())
        .map(
            one ->
                new SignalCandidate(
                    SignalKind.UPTICK,
                    one.hcp(),
                    Tier.B,
                    one.through().toString(),
                    evidence(one),
                    one.uptick().changePercent().doubleValue()));
  }

  private static Evidence evidence(Prescriber one) {
    Uptick uptick = one.uptick();
    return new Evidence.Prescriptions(
        uptick.before(),
        uptick.now(),
        uptick.changePercent(),
        uptick.othersPercent(),
        one.tierA(),
        one.through().minusMonths(Uptick.WINDOW - 1L),
        one.through(),
        probability(uptick.probability()));
  }

  private static Stream<SignalCandidate> plan(TerritoryFacts facts) {
    Coverage coverage = facts.coverage();
    Pace pace = coverage == null ? null : coverage.pace();
    if (pace == null || !pace.tellsWhoIsBehind()) {
      return Stream.empty();
    }
    BigDecimal frequency = pace.frequency() == null ? BigDecimal.ZERO : pace.frequency();
    return Stream.of(
            behind(
                SignalKind.COVERAGE_BEHIND,
                coverage,
                coverage.coveragePercent(),
                pace.coveragePlannedPercent()),
            behind(SignalKind.FREQUENCY_BEHIND, coverage, frequency, pace.frequencyPlanned()))
        .flatMap(some -> some);
  }

  private static Stream<SignalCandidate> behind(
      SignalKind kind, Coverage coverage, BigDecimal actual, BigDecimal planned) {
    Pace pace = coverage.pace();
    Evidence evidence =
        new Evidence.Plan(
            actual,
            planned,
            pace.workingDaysElapsed(),
            pace.workingDays(),
            coverage.cycle().name());
    return Pace.isBehind(actual, planned)
        ? Stream.of(
            new SignalCandidate(kind, null, null, coverage.cycle().id().toString(), evidence, 0))
        : Stream.empty();
  }

  private static Stream<SignalCandidate> sales(TerritoryFacts facts) {
    return facts.sales().stream()
        .flatMap(
            sales ->
                sales.totals().stream()
                    .filter(total -> Pace.isBehind(total.amount(), total.plannedAmount()))
                    .map(total -> behind(sales, total)));
  }

  private static SignalCandidate behind(SalesAgainstPlan sales, Total total) {
    String product =
        sales.products().stream()
            .filter(one -> one.currency().equals(total.currency()))
            .min(Comparator.comparing(one -> one.amount().subtract(one.plannedAmount())))
            .map(ProductSales::product)
            .orElseThrow()
            .name();
    Evidence evidence =
        new Evidence.Sales(
            total.amount(),
            total.plannedAmount(),
            total.currency(),
            total.attainmentPercent(),
            product,
            sales.from(),
            sales.through());
    boolean primary = sales.kind() == SalesKind.PRIMARY;
    return new SignalCandidate(
        primary ? SignalKind.PRIMARY_SALES_BEHIND : SignalKind.SECONDARY_SALES_BEHIND,
        null,
        null,
        sales.through() + " " + total.currency(),
        evidence,
        0);
  }

  private static Stream<SignalCandidate> flags(TerritoryFacts facts) {
    TerritoryFacts.OpenFlags flags = facts.flags();
    return flags.open() == 0
        ? Stream.empty()
        : Stream.of(
            new SignalCandidate(
                SignalKind.OPEN_FLAGS,
                null,
                null,
                flags.newest().toString(),
                new Evidence.Flags(flags.open(), flags.oldestAt()),
                0));
  }

  private static BigDecimal probability(double probability) {
    return BigDecimal.valueOf(probability).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
