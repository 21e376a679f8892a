package io.fieldcontract.call;

import io.fieldcontract.call.CallDayChecking.CallDayDifference;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the sums of calls by day, in the transaction of each change, and compares them. */
@Repository
class CallDays {

  private static final String COUNT =
      """
      insert into call_day (territory_id, call_date, calls, late_calls)
      values (:territory, :date, :calls, :late)
      on conflict (territory_id, call_date) do update
      set calls = call_day.calls + excluded.calls,
        late_calls = call_day.late_calls + excluded.late_calls""";

  private static final String DIFFERENCES =
      """
      select t.id as territory_id, t.name as territory_name,
        coalesce(d.call_date, c.call_date) as call_date,
        coalesce(d.calls, 0) as kept, coalesce(d.late_calls, 0) as kept_late,
        coalesce(c.calls, 0) as counted, coalesce(c.late_calls, 0) as counted_late
      from (select * from call_day where call_date between :from and :to) d
        full join (
          select territory_id, call_date, count(*) as calls, count(*) filter (where late)
            as late_calls
          from call where status = 'SUBMITTED' and call_date between :from and :to
          group by territory_id, call_date) c
        on c.territory_id = d.territory_id and c.call_date = d.call_date
        join territory t on t.id = coalesce(d.territory_id, c.territory_id)
      where coalesce(d.calls, 0) <> coalesce(c.calls, 0)
        or coalesce(d.late_calls, 0) <> coalesce(c.late_calls, 0)
      order by t.name, t.id, call_date limit :most""";

  private static final String RECOUNT =
      """
      update call_day d set calls = c.calls, late_calls = c.late_calls
      from (select count(*) as calls, count(*) filter (where late) as late_calls from call
        where status = 'SUBMITTED' and territory_id = :territory and call_date = :date) c
      where d.territory_id = :territory and d.call_date = :date""";

  @PersistenceContext private EntityManager entityManager;

  /** A call counts from now on. */
  void add(CallDay day) {
    change(day, 1);
  }

  /** A call counts no more. */
  void remove(CallDay day) {
    change(day, -1);
  }

  /** A call counts elsewhere; in one order, so that two that cross do not wait for each other. */
  void move(CallDay from, CallDay to) {
    if (!from.equals(to)) {
      boolean first = place(from).compareTo(place(to)) <= 0;
      Stream.of(first ? from : to, first ? to : from)
          .forEach(day -> change(day, day.equals(to) ? 1 : -1));
    }
  }

  /** The days, at most so many, of which the sums are not those of the calls; to ops alone. */
  List<CallDayDifference> differences(LocalDate from, LocalDate to, int most, Scope scope) {
    return scope.role() != Role.OPS
        ? List.of()
        : Sql.of(entityManager, DIFFERENCES)
            .bind("from", from)
            .bind("to", to)
            .bind("most", most)
            .list(CallDays::difference);
  }

  /**
   * Counts a day anew. The row is locked before its calls are read: whoever changes one of them
   * meanwhile either is done with it, and is counted, or adds to the new sum afterwards.
   */
  void recount(CallDayDifference difference) {
    Sql.of(entityManager, COUNT)
        .bind("territory", difference.territory().id())
        .bind("date", difference.date())
        .bind("calls", 0)
        .bind("late", 0)
        .change();
    Sql.of(entityManager, RECOUNT)
        .bind("territory", difference.territory().id())
        .bind("date", difference.date())
        .change();
  }

  private void change(CallDay day, int by) {
    Sql.of(entityManager, COUNT)
        .bind("territory", day.territory().value())
        .bind("date", day.date())
        .bind("calls", by)
        .bind("late", day.late() ? by : 0)
        .change();
  }

  private static String place(CallDay day) {
    return day.territory().value() + " " + day.date();
  }

  private static CallDayDifference difference(Row row) {
    return new CallDayDifference(
        new Named(row.id("territory_id"), row.text("territory_name")),
        row.date("call_date"),
        row.count("kept"),
        row.count("kept_late"),
        row.count("counted"),
        row.count("counted_late"));
  }
}
