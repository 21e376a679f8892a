package io.fieldcontract.terms.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.Problems;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.sla.PolicyId;
import io.fieldcontract.sla.SlaPolicy;
import io.fieldcontract.terms.CalendarContent;
import io.fieldcontract.terms.CalendarKeeping;
import io.fieldcontract.terms.CalendarQueries;
import io.fieldcontract.terms.CalendarQueries.CalendarView;
import io.fieldcontract.terms.CalendarQueries.VersionView;
import io.fieldcontract.terms.Diagnosis;
import io.fieldcontract.terms.HolidaySource;
import io.fieldcontract.terms.SlaPolicies;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** When people of each region work: operations say it, version by version. */
@Path("business-calendars")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class BusinessCalendarsResource {

  @Inject private CurrentScope current;
  @Inject private CalendarQueries calendars;
  @Inject private CalendarKeeping keeping;
  @Inject private SlaPolicies policies;
  @Inject private Versions versions;
  @Inject private Problems problems;

  /** A calendar without its days. */
  public record CalendarSummary(
      UUID id,
      Named region,
      String name,
      String zoneId,
      int firstYear,
      int lastYear,
      VersionView made,
      long version) {

    static CalendarSummary of(CalendarView view) {
      CalendarContent content = view.content();
      return new CalendarSummary(
          view.id(),
          view.region(),
          content.name(),
          content.zoneId(),
          content.firstYear(),
          content.lastYear(),
          view.made(),
          view.version());
    }
  }

  /** A calendar with all its versions, the current one first. */
  public record CalendarItem(@JsonUnwrapped CalendarView calendar, List<VersionView> history) {}

  /** Where holidays come from; dryRun to be shown them alone. */
  public record HolidaysInput(
      @Size(max = 2) String country,
      @Size(max = 40) String subdivision,
      @Min(2000) @Max(2100) Integer fromYear,
      @Min(2000) @Max(2100) Integer toYear,
      @Size(max = 40_000) String list,
      Boolean dryRun) {

    HolidaySource source() {
      return new HolidaySource(country, subdivision, list, fromYear, toYear);
    }
  }

  /** The current ones of the regions in scope, by region. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Page<CalendarSummary> calendars() {
    return Page.whole(
        calendars.calendars(current.scope()).stream().map(CalendarSummary::of).toList());
  }

  /** Gives a region its calendar. */
  @POST
  @RolesAllowed("ops")
  @Idempotent
  public Response make(@Valid @NotNull CalendarInput input) {
    if (input.regionId() == null) {
      throw new Problem(ProblemType.INVALID_INPUT, "regionId");
    }
    RegionId region = new RegionId(input.regionId());
    UUID id = keeping.make(region, input.content(), current.scope()).value();
    return answer(Response.created(URI.create("business-calendars/" + id)), seen(id));
  }

  /** One with its versions. */
  @GET
  @Path("{id}")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Response calendar(@PathParam("id") UUID id) {
    return answer(Response.ok(), seen(id));
  }

  /** A version of one, as it was and stays. */
  @GET
  @Path("{id}/versions/{number}")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public CalendarView version(@PathParam("id") UUID id, @PathParam("number") int number) {
    return calendars
        .version(new CalendarId(id), number, current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  /** Makes a new version of it. */
  @PUT
  @Path("{id}")
  @RolesAllowed("ops")
  @Idempotent
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull CalendarInput input) {
    if (input.regionId() != null) {
      throw new Problem(ProblemType.INVALID_INPUT, "regionId");
    }
    keep(seen(id), ifMatch, input.content());
    return answer(Response.ok(), seen(id));
  }

  /** Makes a new version of it with more holidays, or shows it. */
  @POST
  @Path("{id}/holidays-from")
  @RolesAllowed("ops")
  @Idempotent
  public Response addHolidays(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull HolidaysInput input) {
    CalendarView now = seen(id);
    CalendarContent more = input.source().addTo(now.content(), problems.locale());
    if (Boolean.TRUE.equals(input.dryRun())) {
      CalendarView shown =
          new CalendarView(now.id(), now.region(), now.made(), more, now.version());
      return answer(Response.ok(), shown);
    }
    keep(now, ifMatch, more);
    return answer(Response.ok(), seen(id));
  }

  /** When something filed at a moment were due, and why. */
  @POST
  @Path("diagnose")
  @RolesAllowed("ops")
  public Diagnosis diagnose(@Valid @NotNull DiagnosisInput input) {
    Scope scope = current.scope();
    CalendarView view = seen(input.calendarId());
    BusinessCalendar calendar =
        view.content().calendar(new CalendarId(view.id()), view.made().number());
    SlaPolicy policy =
        input.policyId() == null
            ? policies.current(SlaPolicies.IC_DISPUTE, scope)
            : policies.current(new PolicyId(input.policyId()), scope);
    return Diagnosis.of(calendar, policy, input.filed(), input.pausesInOrder(), problems.locale());
  }

  private void keep(CalendarView now, String ifMatch, CalendarContent content) {
    Scope scope = current.scope();
    long version = versions.expected(ifMatch, now.version(), now.id(), item(now), scope);
    keeping.change(new CalendarId(now.id()), version, content, scope);
  }

  private CalendarView seen(UUID id) {
    return calendars
        .calendar(new CalendarId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private CalendarItem item(CalendarView view) {
    return new CalendarItem(view, calendars.history(new CalendarId(view.id()), current.scope()));
  }

  private Response answer(Response.ResponseBuilder builder, CalendarView view) {
    return builder
        .entity(item(view))
        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
        .build();
  }
}
