package io.fieldcontract.dashboard;

import io.fieldcontract.anomaly.FlagStatus;
import io.fieldcontract.anomaly.FlagType;
import io.fieldcontract.dashboard.TerritoryPage.Activity;
import io.fieldcontract.dashboard.TerritoryPage.Disputes;
import io.fieldcontract.dashboard.TerritoryPage.Flags;
import io.fieldcontract.dashboard.TerritoryPage.OpenFlag;
import io.fieldcontract.dashboard.TerritoryPage.Week;
import io.fieldcontract.dispute.DisputeConditions;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the tiles of a territory's page that are counted here alone. */
@Repository
class TerritoryTileQueries {

  private static final int WEEKS = 26;
  private static final int NEWEST_FLAGS = 3;

  private static final String BY_WEEK =
      """
      select cast(date_trunc('week', d.call_date) as date) as monday, sum(d.calls) as calls,
        sum(d.late_calls) as late_calls
      from call_day d
      where d.territory_id = :territory and d.call_date between :from and :today and""";

  private static final String OPEN_FLAGS =
      """
      select f.id, f.type, f.status, a.name as outlet, f.raised_at, count(*) over () as open,
        min(f.raised_at) over () as oldest
      from anomaly_flag f join account a on a.id = f.account_id
      where f.territory_id = :territory and f.status in ('NEW', 'ACKNOWLEDGED', 'IN_PROGRESS')
        and""";

  private static final String OPEN_DISPUTES =
      """
      select count(*) as open, count(*) filter (where %s) as overdue from ic_dispute d
      where d.territory_id = :territory and d.status not in ('RESOLVED', 'CLOSED') and"""
          .formatted(DisputeConditions.OVERDUE);

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  private record FlagRow(OpenFlag flag, int open, Instant oldest) {}

  /** The calls of a territory in scope by week. */
  Activity activity(TerritoryId territory, LocalDate today, Scope scope) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate from = monday.minusWeeks(WEEKS - 1L);
    Map<LocalDate, Week> weeks =
        of(territory, Sql.of(entityManager, BY_WEEK), "d", scope)
            .add("group by 1")
            .bind("from", from)
            .bind("today", today)
            .list(TerritoryTileQueries::week)
            .stream()
            .collect(Collectors.toMap(Week::monday, Function.identity()));
    List<Week> all = new ArrayList<>();
    for (LocalDate week = from; !week.isAfter(monday); week = week.plusWeeks(1)) {
      all.add(weeks.getOrDefault(week, new Week(week, 0, 0)));
    }
    Week running = all.get(all.size() - 1);
    return new Activity(running.calls(), running.lateCalls(), all, clock.instant());
  }

  /** The open flags of a territory in scope. */
  Flags flags(TerritoryId territory, Scope scope) {
    List<FlagRow> rows =
        of(territory, Sql.of(entityManager, OPEN_FLAGS), "f", scope)
            .add("order by f.raised_at desc, f.id desc limit :most")
            .bind("most", NEWEST_FLAGS)
            .list(TerritoryTileQueries::flag);
    return rows.isEmpty()
        ? new Flags(0, null, List.of(), clock.instant())
        : new Flags(
            rows.get(0).open,
            rows.get(0).oldest,
            rows.stream().map(FlagRow::flag).toList(),
            clock.instant());
  }

  /** The open disputes of a territory that the caller sees. */
  Disputes disputes(TerritoryId territory, Scope scope) {
    Instant now = clock.instant();
    Sql sql =
        Sql.of(entityManager, OPEN_DISPUTES)
            .add(DisputeConditions.isSeen(scope, "d"))
            .bind("territory", territory.value())
            .bind("now", now);
    return DisputeConditions.bind(scope, sql)
        .first(row -> new Disputes(row.count("open"), row.count("overdue"), now))
        .orElseThrow();
  }

  private static Sql of(TerritoryId territory, Sql sql, String table, Scope scope) {
    sql.add(ScopePredicate.territoryIsSeen(scope, table + ".territory_id"))
        .bind("territory", territory.value());
    return ScopePredicate.bind(scope, sql);
  }

  private static Week week(Row row) {
    return new Week(row.date("monday"), row.count("calls"), row.count("late_calls"));
  }

  private static FlagRow flag(Row row) {
    OpenFlag flag =
        new OpenFlag(
            row.id("id"),
            row.constant("type", FlagType.class),
            row.constant("status", FlagStatus.class),
            row.text("outlet"),
            row.instant("raised_at"));
    return new FlagRow(flag, row.count("open"), row.instant("oldest"));
  }
}
