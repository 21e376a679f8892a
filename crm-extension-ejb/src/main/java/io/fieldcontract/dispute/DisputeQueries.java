package io.fieldcontract.dispute;

import io.fieldcontract.dispute.DisputeView.ClockStanding;
import io.fieldcontract.dispute.DisputeView.ClockView;
import io.fieldcontract.dispute.DisputeView.Course;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.sla.Promise;
import io.fieldcontract.statement.IcStatementLine;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads disputes in scope. */
@Repository
public class DisputeQueries {

  private static final String TABLES =
      """
      from ic_dispute d join territory t on t.id = d.territory_id
        join crm_user p on p.id = d.payee_id""";

  // Far ahead: those without a due time come last, and have a place in the order too.
  private static final String DUE =
      """
      coalesce((select min(k.due_at) from dispute_clock k where k.dispute_id = d.id
        and k.stopped_at is null and k.paused_at is null), timestamptz '9999-01-01 00:00Z')""";

  private static final String DISPUTES =
      """
      select d.*, %s as due, t.name as territory_name, t.region_id, r.name as region_name,
        c.name as cycle_name, p.display_name as payee, u.display_name as filer,
        w.display_name as assignee,
        d.acted_by = :me and d.previous_state is not null as undoable,
        (select cast(json_agg(json_build_object('promise', k.promise, 'round', k.round,
            'startedAt', k.started_at, 'dueAt', k.due_at, 'pausedAt', k.paused_at,
            'stoppedAt', k.stopped_at, 'missedDueAt', k.missed_due_at)
            order by k.round desc, k.promise) as text)
          from dispute_clock k where k.dispute_id = d.id) as clocks,
        (select count(*) from attachment x where x.owner_id = d.id
            and x.owner_type = 'IcDispute' and x.removed_at is null) as files
      %s
        join region r on r.id = t.region_id
        join cycle_plan c on c.id = d.cycle_plan_id
        join crm_user u on u.id = d.filed_by
        left join crm_user w on w.id = d.assignee_id
      where"""
          .formatted(DUE, TABLES);

  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  private record StoredClock(
      Promise promise,
      int round,
      Instant startedAt,
      Instant dueAt,
      Instant pausedAt,
      Instant stoppedAt,
      Instant missedDueAt) {}

  /** The disputes that the filter asks for, what is due first first. */
  public Page<DisputeView> disputes(DisputeFilter filter, String after, int limit, Scope scope) {
    List<DisputeView> rows = rows(filter, after, limit + 1, scope);
    return Page.of(rows, limit, count(filter, scope), DisputeQueries::place);
  }

  /**
   * The same without the total, to be read to the end.
   *
   * @return with {@code next}, which is null at the end
   */
  public Page<DisputeView> part(DisputeFilter filter, String after, int limit, Scope scope) {
    return Page.of(rows(filter, after, limit + 1, scope), limit, 0, DisputeQueries::place);
  }

  /** How many disputes in scope the filter asks for. */
  public long count(DisputeFilter filter, Scope scope) {
    return asked("select count(*) " + TABLES + " where", filter, scope).number();
  }

  /** One dispute; empty when it is out of scope. */
  public Optional<DisputeView> dispute(DisputeId id, Scope scope) {
    return asked(DISPUTES, DisputeFilter.ALL, scope)
        .add("and d.id = :id")
        .bind("id", id.value())
        .first(row -> dispute(row, scope));
  }

  private List<DisputeView> rows(DisputeFilter filter, String after, int most, Scope scope) {
    Sql page = asked(DISPUTES, filter, scope);
    Keyset start = Keyset.read(after, 2);
    if (start != null) {
      page.add("and (" + DUE + ", d.id) > (:due, :last)")
          .bind("due", start.instant(0))
          .bind("last", start.id(1));
    }
    return page.add("order by due, d.id limit :rows")
        .bind("rows", most)
        .list(row -> dispute(row, scope));
  }

  private Sql asked(String statement, DisputeFilter filter, Scope scope) {
    Sql sql = Sql.of(entityManager, statement).add(DisputeConditions.isSeen(scope, "d"));
    DisputeConditions.asked(sql, filter);
    return DisputeConditions.bind(scope, sql).bind("now", clock.instant());
  }

  private static List<String> place(DisputeView dispute) {
    Instant due = dispute.dueAt() == null ? NEVER : dispute.dueAt();
    return List.of(due.toString(), dispute.id().toString());
  }

  private DisputeView dispute(Row row, Scope scope) {
    List<ClockView> clocks = clocks(row);
    boolean own = isMe(row.id("payee_id"), scope) || isMe(row.id("filed_by"), scope);
    Course course = course(row);
    return new DisputeView(
        row.id("id"),
        named(row, "territory_id", "territory_name"),
        named(row, "region_id", "region_name"),
        named(row, "cycle_plan_id", "cycle_name"),
        named(row, "payee_id", "payee"),
        named(row, "filed_by", "filer"),
        row.instant("filed_at"),
        row.id("statement_id"),
        row.text("currency"),
        row.json("line_content", IcStatementLine.class),
        missing(row),
        row.constant("category", DisputeCategory.class),
        row.decimal("expected_amount"),
        row.decimal("actual_amount"),
        row.text("justification"),
        course,
        clocks,
        due(row),
        clocks.stream().anyMatch(one -> one.standing() == ClockStanding.OVERDUE),
        row.count("files"),
        own,
        !own && course.level().isOf(scope.role()),
        undoUntil(row),
        row.number("version"));
  }

  private List<ClockView> clocks(Row row) {
    return row.jsonList("clocks", StoredClock[].class).stream().map(this::view).toList();
  }

  private static Instant due(Row row) {
    Instant due = row.instant("due");
    return due.equals(NEVER) ? null : due;
  }

  private static Instant undoUntil(Row row) {
    Instant acted = row.instant("acted_at");
    return acted != null && row.is("undoable") ? acted.plus(LastAct.UNDO) : null;
  }

  private static Named named(Row row, String id, String name) {
    return row.id(id) == null ? null : new Named(row.id(id), row.text(name));
  }

  private static Course course(Row row) {
    return new Course(
        row.constant("status", DisputeStatus.class),
        row.constant("outcome", DisputeOutcome.class),
        row.constant("level", DisputeLevel.class),
        named(row, "assignee_id", "assignee"),
        row.text("answer"),
        row.decimal("granted_amount"),
        row.instant("acknowledged_at"),
        row.instant("resolved_at"),
        row.instant("closes_at"),
        row.instant("closed_at"),
        row.instant("reopened_at"));
  }

  private static MissingTransaction missing(Row row) {
    return row.text("missing_reference") == null
        ? null
        : new MissingTransaction(
            row.text("missing_reference"), row.date("missing_date"), row.decimal("missing_amount"));
  }

  private ClockView view(StoredClock one) {
    return new ClockView(
        one.promise(),
        one.round(),
        one.startedAt(),
        one.dueAt(),
        one.pausedAt(),
        one.stoppedAt(),
        one.missedDueAt(),
        standing(one));
  }

  private ClockStanding standing(StoredClock one) {
    if (one.stoppedAt() != null) {
      return one.missedDueAt() == null ? ClockStanding.KEPT : ClockStanding.MISSED;
    }
    if (one.missedDueAt() != null) {
      return ClockStanding.OVERDUE;
    }
    if (one.pausedAt() != null) {
      return ClockStanding.PAUSED;
    }
    return one.dueAt().isAfter(clock.instant()) ? ClockStanding.RUNNING : ClockStanding.OVERDUE;
  }

  private static boolean isMe(UUID user, Scope scope) {
    return scope.user().value().equals(user);
  }
}
