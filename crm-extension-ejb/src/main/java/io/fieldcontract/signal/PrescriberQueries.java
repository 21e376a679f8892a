package io.fieldcontract.signal;

import io.fieldcontract.measure.Uptick;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.territory.Tier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads how the B-tier HCPs of a territory prescribe. Whoever opted out (PDRP) is in no row that is
 * read here, neither alone nor among others.
 */
@Repository
public class PrescriberQueries {

  private static final String PRESCRIPTIONS =
      """
      select m.hcp_id, s.tier, m.month, sum(m.trx) as trx
      from account_territory_assignment s
        join account a on a.id = s.account_id and a.active and not a.pdrp_opt_out
        join product_metric m on m.hcp_id = s.account_id
          and m.month >= :from and m.month < :before
      where s.territory_id = :territory and s.tier in ('A', 'B') and s.valid_from <= :today
        and (s.valid_to is null or s.valid_to > :today) and""";

  private static final int LATEST_LOADS = 3;
  private static final int FEWEST_TO_TELL_THE_MIDDLE = 5;

  @PersistenceContext private EntityManager entityManager;

  private record Prescribed(UUID hcp, Tier tier, LocalDate month, int trx) {}

  /** Those of a territory in scope by the last months that are known; none a quarter later. */
  public List<Prescriber> prescribers(TerritoryId territory, LocalDate today, Scope scope) {
    LocalDate running = today.withDayOfMonth(1);
    Sql sql =
        Sql.of(entityManager, PRESCRIPTIONS)
            .add(ScopePredicate.territoryIsSeen(scope, "s.territory_id"))
            .add("group by m.hcp_id, s.tier, m.month")
            .bind("territory", territory.value())
            .bind("from", running.minusMonths(Uptick.MONTHS + LATEST_LOADS))
            .bind("before", running)
            .bind("today", today);
    List<Prescribed> rows = ScopePredicate.bind(scope, sql).list(PrescriberQueries::row);
    Optional<LocalDate> through =
        rows.stream().map(Prescribed::month).max(Comparator.naturalOrder());
    return through
        .filter(month -> !month.isBefore(running.minusMonths(LATEST_LOADS)))
        .map(month -> prescribers(rows, month))
        .orElse(List.of());
  }

  private static List<Prescriber> prescribers(List<Prescribed> rows, LocalDate through) {
    Map<UUID, int[]> own = byMonth(rows, Tier.B, through);
    long[] all = new long[Uptick.MONTHS];
    own.values().forEach(months -> Arrays.setAll(all, i -> all[i] + months[i]));
    BigDecimal tierA = middle(byMonth(rows, Tier.A, through).values());
    return own.entrySet().stream()
        .map(one -> new Prescriber(one.getKey(), uptick(one.getValue(), all), tierA, through))
        .toList();
  }

  private static Uptick uptick(int[] own, long[] all) {
    long[] others = new long[Uptick.MONTHS];
    Arrays.setAll(others, i -> all[i] - own[i]);
    return Uptick.of(own, others);
  }

  private static Map<UUID, int[]> byMonth(List<Prescribed> rows, Tier tier, LocalDate through) {
    LocalDate first = through.minusMonths(Uptick.MONTHS - 1L);
    Map<UUID, int[]> months = new HashMap<>();
    for (Prescribed row : rows) {
      if (row.tier == tier && !row.month.isBefore(first)) {
        int month = (int) ChronoUnit.MONTHS.between(first, row.month);
        months.computeIfAbsent(row.hcp, hcp -> new int[Uptick.MONTHS])[month] = row.trx;
      }
    }
    return months;
  }

  private static BigDecimal middle(Collection<int[]> all) {
    if (all.size() < FEWEST_TO_TELL_THE_MIDDLE) {
      return null;
    }
    long[] sums =
        all.stream()
            .mapToLong(months -> Arrays.stream(months, Uptick.BASELINE, Uptick.MONTHS).sum())
            .sorted()
            .toArray();
    return BigDecimal.valueOf(sums[sums.length / 2])
        .divide(BigDecimal.valueOf(Uptick.WINDOW), 1, RoundingMode.HALF_UP);
  }

  private static Prescribed row(Row row) {
    return new Prescribed(
        row.id("hcp_id"), row.constant("tier", Tier.class), row.date("month"), row.count("trx"));
  }
}
