package io.fieldcontract.terms;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Stores calendars, and finds what clocks run on; a calendar itself is no secret to anybody. */
@Repository
public class BusinessCalendars {

  private static final String VERSION =
      """
      select b.id, v.number, cast(v.content as text) as content
      from business_calendar b join business_calendar_version v on v.calendar_id = b.id
      where""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  /** What a clock that is started in a region runs on; empty while the region has no calendar. */
  public Optional<BusinessCalendar> current(RegionId region, Scope scope) {
    return Sql.of(entityManager, VERSION)
        .add("v.number = b.current_number and b.region_id = :region")
        .bind("region", region.value())
        .first(BusinessCalendars::calendar);
  }

  /**
   * One version, whichever is current by now.
   *
   * @throws Problem NOT_FOUND when there never was one of that number
   */
  public BusinessCalendar pinned(CalendarId id, int number, Scope scope) {
    return content(id, number).calendar(id, number);
  }

  /**
   * The calendar, to be changed.
   *
   * @throws Problem NOT_FOUND; STALE_VERSION when it is not of the version
   */
  KeptCalendar toChange(CalendarId id, long version, Scope scope) {
    KeptCalendar calendar = entityManager.find(KeptCalendar.class, id.value());
    if (calendar == null) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    if (calendar.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return calendar;
  }

  /** What its current version says. */
  CalendarContent content(KeptCalendar calendar, Scope scope) {
    return content(calendar.id(), calendar.currentNumber());
  }

  /** Whether it is a region, and one without a calendar. */
  boolean isWanted(RegionId region, Scope scope) {
    return Sql.of(
                entityManager,
                """
                select count(*) from region r where r.id = :region
                  and not exists (select 1 from business_calendar b where b.region_id = r.id)""")
            .bind("region", region.value())
            .number()
        > 0;
  }

  void add(KeptCalendar calendar) {
    entityManager.persist(calendar);
  }

  /** Stores what the current version says. */
  void keep(KeptCalendar calendar, CalendarContent content, Scope scope) {
    Sql.of(
            entityManager,
            """
            insert into business_calendar_version (calendar_id, number, content, made_by, made_at)
            values (:id, :number, cast(:content as jsonb), :me, :now)""")
        .bind("id", calendar.key())
        .bind("number", calendar.currentNumber())
        .bind("content", Snapshots.write(content))
        .bind("me", scope.user().value())
        .bind("now", clock.instant())
        .change();
  }

  private CalendarContent content(CalendarId id, int number) {
    return Sql.of(entityManager, VERSION)
        .add("b.id = :id and v.number = :number")
        .bind("id", id.value())
        .bind("number", number)
        .first(row -> row.json("content", CalendarContent.class))
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private static BusinessCalendar calendar(Row row) {
    return row.json("content", CalendarContent.class)
        .calendar(new CalendarId(row.id("id")), row.count("number"));
  }
}
