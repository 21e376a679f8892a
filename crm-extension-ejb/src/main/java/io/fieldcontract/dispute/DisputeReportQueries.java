package io.fieldcontract.dispute;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts disputes of the territories in scope; docs/numbers.md defines each figure. */
@Repository
public class DisputeReportQueries {

  // A clock has been decided when it ended or was missed; a withdrawn dispute decides nothing.
  private static final String RATES =
      """
      count(*) as disputes,
      count(*) filter (where %1$s) as acknowledged,
      count(*) filter (where %1$s and not %2$s) as acknowledged_in_time,
      count(*) filter (where %3$s) as resolved,
      count(*) filter (where %3$s and not %4$s) as resolved_in_time,
      count(distinct d.payee_id) as payees,
      count(distinct d.payee_id) filter (where d.level <> 'MANAGER') as escalated_payees"""
          .formatted(
              decided("ACKNOWLEDGE"), missed("ACKNOWLEDGE"), decided("RESOLVE"), missed("RESOLVE"));

  private static final String LINES =
      """
      (select cast(count(*) as integer) from ic_statement_line l join ic_statement s on s.id = l.statement_id
        left join territory lt on lt.id = l.territory_id
        where s.status = 'PUBLISHED' and %s
          and (cast(:cycle as uuid) is null or s.cycle_plan_id = :cycle)
          and (cast(:region as uuid) is null or lt.region_id = :region)%s)""";

  private static final String NONE = "cast(null as integer)";

  private static final String REPS =
      """
      select cast(count(distinct a.user_id) as integer)
      from user_territory_assignment a join territory at on at.id = a.territory_id
      where a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today) and %s and %s""";

  private static final String DISPUTES =
      """
      from ic_dispute d join territory t on t.id = d.territory_id
        join region r on r.id = t.region_id
        join cycle_plan c on c.id = d.cycle_plan_id
      where (cast(:cycle as uuid) is null or d.cycle_plan_id = :cycle)
        and (cast(:region as uuid) is null or t.region_id = :region) and""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  /** What a report is broken down by. */
  public enum Dimension {
    REGION("t.region_id", "r.name", " and lt.region_id = t.region_id"),
    CYCLE("d.cycle_plan_id", "c.name", " and s.cycle_plan_id = d.cycle_plan_id"),
    CATEGORY("cast(null as uuid)", "d.category", null),
    /** Of the compensation plan; missing transactions belong to none. */
    COMPONENT("cast(null as uuid)", "d.line_component", " and l.component = d.line_component"),
    MEASURE("cast(null as uuid)", "d.line_measure", " and l.measure = d.line_measure");

    private final String key;
    private final String name;
    private final String lines;

    Dimension(String key, String name, String lines) {
      this.key = key;
      this.name = name;
      this.lines = lines;
    }
  }

  /** A tile of the board: disputes of a state, level and currency. */
  public record Tile(
      DisputeStatus status,
      DisputeLevel level,
      String currency,
      long disputes,
      long overdue,
      Instant oldestFiledAt,
      BigDecimal differenceSum) {}

  /**
   * The figures of a part, or of all.
   *
   * @param id null where the part has none
   * @param name null of disputes that belong to no such part
   * @param acknowledged those whose promise to acknowledge was kept or missed
   * @param resolved those whose promise to resolve was kept or missed
   * @param escalatedPayees people with a dispute beyond the first manager
   * @param statementLines published lines of the part; null where they do not divide that way
   * @param reps people with a territory of the part in scope today; null but of a region
   */
  public record Figures(
      UUID id,
      String name,
      long disputes,
      long acknowledged,
      long acknowledgedInTime,
      long resolved,
      long resolvedInTime,
      long payees,
      long escalatedPayees,
      Integer statementLines,
      Integer reps) {}

  /**
   * A report.
   *
   * @param reps people with a territory in scope today: the rep population
   */
  public record Report(Instant asOf, Figures all, long reps, List<Figures> parts) {}

  /** The disputes in scope by state, level and currency. */
  public List<Tile> board(UUID region, UUID cycle, Scope scope) {
    return counted(
            "select d.status, d.level, d.currency, count(*) as disputes, min(d.filed_at) as oldest,"
                + " sum(d.expected_amount - d.actual_amount) as difference, count(*) filter (where "
                + DisputeConditions.OVERDUE
                + ") as overdue "
                + DISPUTES,
            region,
            cycle,
            scope)
        .add("group by d.status, d.level, d.currency order by d.status, d.level, d.currency")
        .bind("now", clock.instant())
        .list(
            row ->
                new Tile(
                    row.constant("status", DisputeStatus.class),
                    row.constant("level", DisputeLevel.class),
                    row.text("currency"),
                    row.number("disputes"),
                    row.number("overdue"),
                    row.instant("oldest"),
                    row.decimal("difference")));
  }

  /** The rates of those in scope, and of each part. */
  public Report report(UUID region, UUID cycle, Dimension by, Scope scope) {
    Figures all =
        counted(
                "select cast(null as uuid) as id, '' as name, %s, %s as lines, %s as reps %s"
                    .formatted(RATES, lines(scope, ""), NONE, DISPUTES),
                region,
                cycle,
                scope)
            .first(DisputeReportQueries::figures)
            .orElseThrow();
    String lines = by.lines == null ? NONE : lines(scope, by.lines);
    boolean regions = by == Dimension.REGION;
    String reps = regions ? "(" + reps(scope, "at.region_id = t.region_id") + ")" : NONE;
    Sql divided =
        counted(
            "select %s as id, %s as name, %s, %s as lines, %s as reps %s"
                .formatted(by.key, by.name, RATES, lines, reps, DISPUTES),
            region,
            cycle,
            scope);
    List<Figures> parts =
        (regions ? divided.bind("today", scope.date()) : divided)
            .add("group by 1, 2 order by disputes desc, 2")
            .list(DisputeReportQueries::figures);
    return new Report(clock.instant(), all, reps(region, scope), parts);
  }

  private long reps(UUID region, Scope scope) {
    String all = reps(scope, "(cast(:region as uuid) is null or at.region_id = :region)");
    return ScopePredicate.bind(scope, Sql.of(entityManager, all))
        .bind("today", scope.date())
        .bind("region", region)
        .number();
  }

  private static String reps(Scope scope, String where) {
    return REPS.formatted(where, ScopePredicate.territoryIsSeen(scope, "a.territory_id"));
  }

  private Sql counted(String statement, UUID region, UUID cycle, Scope scope) {
    Sql sql = Sql.of(entityManager, statement);
    sql.add(ScopePredicate.territoryIsSeen(scope, "d.territory_id"));
    return ScopePredicate.bind(scope, sql).bind("region", region).bind("cycle", cycle);
  }

  private static String lines(Scope scope, String more) {
    return LINES.formatted(ScopePredicate.territoryIsSeen(scope, "l.territory_id"), more);
  }

  private static String decided(String promise) {
    return "(%s or (d.outcome is distinct from 'WITHDRAWN' and %s))"
        .formatted(
            missed(promise),
            exists(promise, "k.stopped_at is not null")
                + " and not "
                + exists(promise, "k.stopped_at is null"));
  }

  private static String missed(String promise) {
    return exists(promise, "k.missed_found_at is not null");
  }

  private static String exists(String promise, String what) {
    return "exists (select 1 from dispute_clock k where k.dispute_id = d.id and k.promise = '%s' and %s)"
        .formatted(promise, what);
  }

  private static Figures figures(Row row) {
    return new Figures(
        row.id("id"),
        row.text("name"),
        row.number("disputes"),
        row.number("acknowledged"),
        row.number("acknowledged_in_time"),
        row.number("resolved"),
        row.number("resolved_in_time"),
        row.number("payees"),
        row.number("escalated_payees"),
        row.countOrNull("lines"),
        row.countOrNull("reps"));
  }
}
