package io.fieldcontract.terms;

import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;

/** Operations say when people of a region work. */
@UseCase
public class CalendarKeeping {

  @Inject private BusinessCalendars calendars;
  @Inject private AuditTrail audit;

  /**
   * The first version of a region's calendar.
   *
   * @throws Problem INVALID_INPUT for a region that there is not, or that has a calendar
   */
  public CalendarId make(RegionId region, CalendarContent content, Scope scope) {
    if (!calendars.isWanted(region, scope)) {
      throw new Problem(ProblemType.INVALID_INPUT, "regionId");
    }
    KeptCalendar calendar = KeptCalendar.of(region);
    mustBeOne(content, calendar);
    calendars.add(calendar);
    calendars.keep(calendar, content, scope);
    audit.record(calendar.made(content), scope);
    return calendar.id();
  }

  /**
   * One more version, for the clocks that are started from now on.
   *
   * @throws Problem STALE_VERSION, INVALID_INPUT
   */
  public void change(CalendarId id, long version, CalendarContent content, Scope scope) {
    KeptCalendar calendar = calendars.toChange(id, version, scope);
    mustBeOne(content, calendar);
    CalendarContent before = calendars.content(calendar, scope);
    audit.record(calendar.change(before, content), scope);
    calendars.keep(calendar, content, scope);
  }

  private static void mustBeOne(CalendarContent content, KeptCalendar calendar) {
    content.calendar(calendar.id(), calendar.currentNumber());
  }
}
