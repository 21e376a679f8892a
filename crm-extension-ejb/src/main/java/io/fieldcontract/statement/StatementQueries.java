package io.fieldcontract.statement;

import io.fieldcontract.platform.Money;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads statements; for people through {@link StatementReading}, which notes who read what. */
@Repository
public class StatementQueries {

  private static final String STATEMENTS =
      """
      select s.*, u.display_name, c.name as cycle_name
      from ic_statement s join crm_user u on u.id = s.payee_id
        join cycle_plan c on c.id = s.cycle_plan_id
      where""";

  private static final String LINES =
      """
      select l.*, s.currency, t.name as territory_name
      from ic_statement_line l join ic_statement s on s.id = l.statement_id
        left join territory t on t.id = l.territory_id
      where""";

  @PersistenceContext private EntityManager entityManager;

  /** A line and the statement that it is on. */
  public record LineOfStatement(IcStatement statement, IcStatementLine line) {}

  /** A page of those in scope that the filter asks for, the latest first. */
  Page<IcStatement> statements(StatementFilter filter, String after, int limit, Scope scope) {
    Sql page = asked(STATEMENTS, filter, scope);
    Keyset start = Keyset.read(after, 2);
    if (start != null) {
      page.add("and (s.period_end, s.id) < (:end, :last)")
          .bind("end", start.date(0))
          .bind("last", start.id(1));
    }
    List<IcStatement> rows =
        page.add("order by s.period_end desc, s.id desc limit :rows")
            .bind("rows", limit + 1)
            .list(StatementQueries::statement);
    long total = asked("select count(*) from ic_statement s where", filter, scope).number();
    return Page.of(
        rows, limit, total, last -> List.of(last.periodEnd().toString(), last.id().toString()));
  }

  /** A statement; empty when it is out of scope. */
  public Optional<IcStatement> statement(StatementId id, Scope scope) {
    return seen(STATEMENTS, scope)
        .add("and s.id = :id")
        .bind("id", id.value())
        .first(StatementQueries::statement);
  }

  /** Its lines, in their order; none when it is out of scope. */
  public List<IcStatementLine> lines(StatementId id, Scope scope) {
    return seen(LINES, scope)
        .add("and s.id = :id order by l.position")
        .bind("id", id.value())
        .list(StatementQueries::line);
  }

  /** A line with its statement; empty when that is out of scope. */
  public Optional<LineOfStatement> line(StatementLineId id, Scope scope) {
    record Found(StatementId statement, IcStatementLine line) {}
    return seen(LINES, scope)
        .add("and l.id = :id")
        .bind("id", id.value())
        .first(row -> new Found(new StatementId(row.id("statement_id")), line(row)))
        .flatMap(
            found ->
                statement(found.statement(), scope)
                    .map(statement -> new LineOfStatement(statement, found.line())));
  }

  /**
   * The published statements of who has a territory in the caller's regions today, by payee, the
   * latest first: those that a manager can file about.
   */
  public List<DisputableStatement> disputable(Scope scope) {
    if (scope.regions().isEmpty()) {
      return List.of();
    }
    return Sql.of(entityManager, STATEMENTS)
        .add(
            """
            s.status = 'PUBLISHED' and exists (
                select 1 from user_territory_assignment a join territory t on t.id = a.territory_id
                where a.user_id = s.payee_id and t.region_id in (:regions)
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today))
            order by u.display_name, u.id, s.period_end desc, s.id""")
        .bind("regions", scope.regions().stream().map(RegionId::value).toList())
        .bind("today", scope.date())
        .list(StatementQueries::statement)
        .stream()
        .map(
            one ->
                new DisputableStatement(one.id(), one.payee(), one.cycle(), one.total().currency()))
        .toList();
  }

  /** A published statement of a payee; for who files a dispute, in the own or the payee's name. */
  public Optional<IcStatement> published(StatementId id, UserId payee, Scope scope) {
    return published(STATEMENTS, payee)
        .add("and s.id = :id")
        .bind("id", id.value())
        .first(StatementQueries::statement);
  }

  /** The same of a line. */
  public Optional<LineOfStatement> publishedLine(StatementLineId id, UserId payee, Scope scope) {
    record Found(StatementId statement, IcStatementLine line) {}
    return published(LINES, payee)
        .add("and l.id = :id")
        .bind("id", id.value())
        .first(row -> new Found(new StatementId(row.id("statement_id")), line(row)))
        .flatMap(
            found ->
                published(found.statement(), payee, scope)
                    .map(statement -> new LineOfStatement(statement, found.line())));
  }

  private Sql published(String statement, UserId payee) {
    return Sql.of(entityManager, statement)
        .add("s.payee_id = :payee and s.status = 'PUBLISHED'")
        .bind("payee", payee.value());
  }

  private Sql asked(String statement, StatementFilter filter, Scope scope) {
    return seen(statement, scope)
        .addUnlessNull(filter.cycle(), "and s.cycle_plan_id = :cycle", "cycle")
        .addUnlessNull(
            filter.payee() == null ? null : filter.payee().value(),
            "and s.payee_id = :payee",
            "payee");
  }

  private Sql seen(String statement, Scope scope) {
    return StatementScope.bind(
        scope, Sql.of(entityManager, statement).add(StatementScope.isSeen(scope, "s")));
  }

  private static IcStatement statement(Row row) {
    return new IcStatement(
        row.id("id"),
        new Named(row.id("payee_id"), row.text("display_name")),
        new Named(row.id("cycle_plan_id"), row.text("cycle_name")),
        row.date("period_start"),
        row.date("period_end"),
        row.constant("status", StatementStatus.class),
        row.instant("published_at"),
        new Money(row.decimal("total"), row.text("currency")),
        row.number("version"));
  }

  private static IcStatementLine line(Row row) {
    return new IcStatementLine(
        row.id("id"),
        row.count("position"),
        row.id("territory_id") == null
            ? null
            : new Named(row.id("territory_id"), row.text("territory_name")),
        row.text("component"),
        row.text("measure"),
        row.text("unit"),
        row.decimal("achieved"),
        row.decimal("target"),
        row.decimal("attainment"),
        new Rate(
            row.constant("rate_kind", RateKind.class),
            row.decimal("rate_value"),
            row.decimal("threshold_percent"),
            row.decimal("cap_percent"),
            row.text("rate_words")),
        new Money(row.decimal("amount"), row.text("currency")));
  }
}
