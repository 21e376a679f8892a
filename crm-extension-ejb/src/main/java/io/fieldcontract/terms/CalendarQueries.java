package io.fieldcontract.terms;

import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the calendars of the regions in scope. */
@Repository
public class CalendarQueries {

  private static final String VERSIONS =
      """
      select b.id, b.version, v.number, v.made_at, v.made_by, u.display_name, r.id as region_id,
        r.name as region_name, cast(v.content as text) as content
      from business_calendar b join region r on r.id = b.region_id
        join business_calendar_version v on v.calendar_id = b.id
        left join crm_user u on u.id = v.made_by
      where""";

  @PersistenceContext private EntityManager entityManager;

  /** A version of a region's calendar; version is that of the calendar, for its ETag. */
  public record CalendarView(
      UUID id, Named region, VersionView made, CalendarContent content, long version) {}

  /** A version: clocks name its number; by nobody where it was loaded. */
  public record VersionView(int number, Instant at, Named by) {}

  /** The current versions of those in scope, by region. */
  public List<CalendarView> calendars(Scope scope) {
    return inScope(scope)
        .add("and v.number = b.current_number order by r.name, b.id")
        .list(CalendarQueries::view);
  }

  /** The current version of one; empty when it is out of scope. */
  public Optional<CalendarView> calendar(CalendarId id, Scope scope) {
    return inScope(scope)
        .add("and v.number = b.current_number and b.id = :id")
        .bind("id", id.value())
        .first(CalendarQueries::view);
  }

  /** A version of one; empty when it is out of scope, or never was. */
  public Optional<CalendarView> version(CalendarId id, int number, Scope scope) {
    return inScope(scope)
        .add("and v.number = :number and b.id = :id")
        .bind("number", number)
        .bind("id", id.value())
        .first(CalendarQueries::view);
  }

  /** All versions of one, the current one first; none when it is out of scope. */
  public List<VersionView> history(CalendarId id, Scope scope) {
    return inScope(scope)
        .add("and b.id = :id order by v.number desc")
        .bind("id", id.value())
        .list(CalendarQueries::made);
  }

  private Sql inScope(Scope scope) {
    Sql sql = Sql.of(entityManager, VERSIONS);
    if (scope.role() == Role.OPS) {
      return sql.add("true");
    }
    return scope.regions().isEmpty()
        ? sql.add("false")
        : sql.add("b.region_id in (:regions)")
            .bind("regions", scope.regions().stream().map(RegionId::value).toList());
  }

  private static CalendarView view(Row row) {
    return new CalendarView(
        row.id("id"),
        new Named(row.id("region_id"), row.text("region_name")),
        made(row),
        row.json("content", CalendarContent.class),
        row.number("version"));
  }

  private static VersionView made(Row row) {
    return new VersionView(
        row.count("number"),
        row.instant("made_at"),
        row.id("made_by") == null ? null : new Named(row.id("made_by"), row.text("display_name")));
  }
}
