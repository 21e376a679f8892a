package io.fieldcontract.call;

import io.fieldcontract.account.DirectoryQueries.DirectoryEntry;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads calls: those of the territories in scope and, to a rep, the own ones wherever. */
@Repository
public class CallQueries {

  private static final String CALLS =
      """
      select c.id, c.status, c.call_date, c.territory_id, t.name as territory_name,
        c.hcp_id, h.name as hcp_name, h.specialty, h.city, c.user_id, u.display_name,
        (select cast(json_agg(json_build_object('id', p.id, 'name', p.name) order by d.position)
            as text)
          from call_detail d join product p on p.id = d.product_id where d.call_id = c.id)
          as products,
        (select cast(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name)
            as text)
          from call_attendee e join account a on a.id = e.account_id where e.call_id = c.id)
          as attendees,
        c.outcome, c.next_action, c.next_action_note, c.late, c.created_at,
        c.first_submitted_at, c.revisions, c.version
      from call c join territory t on t.id = c.territory_id join account h on h.id = c.hcp_id
        join crm_user u on u.id = c.user_id
      where""";

  @PersistenceContext private EntityManager entityManager;

  /** A call. */
  public record CallView(
      UUID id,
      CallStatus status,
      LocalDate callDate,
      Named territory,
      DirectoryEntry hcp,
      Named rep,
      List<Named> products,
      Outcome outcome,
      NextAction nextAction,
      String nextActionNote,
      List<Named> attendees,
      boolean late,
      Instant createdAt,
      Instant firstSubmittedAt,
      int revisions,
      long version) {}

  /** The calls in scope that the filter asks for, newest call date first. */
  public Page<CallView> calls(CallFilter filter, String after, int limit, Scope scope) {
    Sql page = asked(Sql.of(entityManager, CALLS), filter, scope);
    Keyset start = Keyset.read(after, 2);
    if (start != null) {
      page.add("and (c.call_date, c.id) < (:date, :id)")
          .bind("date", start.date(0))
          .bind("id", start.id(1));
    }
    page.add("order by c.call_date desc, c.id desc limit :rows").bind("rows", limit + 1);
    List<CallView> rows = page.list(CallQueries::call);
    return Page.of(
        rows,
        limit,
        count(filter, scope),
        call -> List.of(call.callDate().toString(), call.id().toString()));
  }

  /** The newest submitted calls in scope by call date; only the caller's own if so asked. */
  public List<CallView> newest(int limit, boolean mine, Scope scope) {
    CallFilter filter = new CallFilter(CallStatus.SUBMITTED, null, null, null, null, mine);
    return asked(Sql.of(entityManager, CALLS), filter, scope)
        .add("order by c.call_date desc, c.id desc limit :rows")
        .bind("rows", limit)
        .list(CallQueries::call);
  }

  /** How many calls in scope the filter asks for. */
  public long count(CallFilter filter, Scope scope) {
    return asked(Sql.of(entityManager, "select count(*) from call c where"), filter, scope)
        .number();
  }

  /** How many of the submitted calls in scope since a date, included, were entered late. */
  public long late(LocalDate from, Scope scope) {
    CallFilter filter =
        new CallFilter(CallStatus.SUBMITTED, null, null, from, null, scope.role() == Role.REP);
    return asked(
            Sql.of(entityManager, "select count(*) from call c where c.late and"), filter, scope)
        .number();
  }

  /** One call; empty when it is out of scope. */
  public Optional<CallView> call(CallId id, Scope scope) {
    return asked(Sql.of(entityManager, CALLS), CallFilter.all(false), scope)
        .add("and c.id = :id")
        .bind("id", id.value())
        .first(CallQueries::call);
  }

  /**
   * The caller's own calls with the HCP on the date: probable duplicates of one being entered.
   *
   * @param except the call being edited; null for a new one
   */
  public List<CallView> duplicates(UUID hcp, LocalDate date, CallId except, Scope scope) {
    CallFilter filter = new CallFilter(null, hcp, null, date, date, true);
    return asked(Sql.of(entityManager, CALLS), filter, scope)
        .addUnlessNull(except == null ? null : except.value(), "and c.id <> :except", "except")
        .add("order by c.id")
        .list(CallQueries::call);
  }

  private static Sql asked(Sql sql, CallFilter filter, Scope scope) {
    if (scope.role() == Role.REP) {
      sql.add("(c.user_id = :me or");
      sql.add(ScopePredicate.territoryIsSeen(scope, "c.territory_id") + ")");
      // Another rep's draft is nobody's business yet.
      sql.add("and (c.status = 'SUBMITTED' or c.user_id = :me)");
    } else {
      sql.add(ScopePredicate.territoryIsSeen(scope, "c.territory_id"));
    }
    sql.add(filter.mine() ? "and c.user_id = :me" : "");
    if (filter.mine() || scope.role() == Role.REP) {
      sql.bind("me", scope.user().value());
    }
    CallStatus status = filter.status();
    sql.addUnlessNull(status == null ? null : status.name(), "and c.status = :status", "status")
        .addUnlessNull(filter.hcp(), "and c.hcp_id = :hcp", "hcp")
        .addUnlessNull(
            filter.territory() == null ? null : filter.territory().value(),
            "and c.territory_id = :territory",
            "territory")
        .addUnlessNull(filter.from(), "and c.call_date >= :from", "from")
        .addUnlessNull(filter.to(), "and c.call_date <= :to", "to");
    return ScopePredicate.bind(scope, sql);
  }

  private static CallView call(Row row) {
    return new CallView(
        row.id("id"),
        row.constant("status", CallStatus.class),
        row.date("call_date"),
        new Named(row.id("territory_id"), row.text("territory_name")),
        new DirectoryEntry(
            row.id("hcp_id"), row.text("hcp_name"), row.text("specialty"), null, row.text("city")),
        new Named(row.id("user_id"), row.text("display_name")),
        row.named("products"),
        row.constant("outcome", Outcome.class),
        row.constant("next_action", NextAction.class),
        row.text("next_action_note"),
        row.named("attendees"),
        row.is("late"),
        row.instant("created_at"),
        row.instant("first_submitted_at"),
        row.count("revisions"),
        row.number("version"));
  }
}
