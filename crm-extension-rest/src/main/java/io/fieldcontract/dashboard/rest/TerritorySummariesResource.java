package io.fieldcontract.dashboard.rest;

import io.fieldcontract.call.Outcome;
import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.dashboard.TerritoryWeek;
import io.fieldcontract.dashboard.TerritoryWeekQueries;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.rest.Csv;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The week of each territory in scope, in place of the report a rep used to write. */
@Path("territory-summaries")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
public class TerritorySummariesResource {

  private static final int AT_ONCE = 100;

  @Inject private CurrentScope current;
  @Inject private TerritoryWeekQueries weeks;

  private record Column(String name, Function<TerritoryWeek, Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("week", TerritoryWeek::monday),
          new Column("region", week -> week.region().name()),
          new Column("territory", week -> week.territory().name()),
          new Column("reps", TerritorySummariesResource::reps),
          new Column("calls", TerritoryWeek::calls),
          new Column("lateCalls", TerritoryWeek::lateCalls),
          new Column("hcps", TerritoryWeek::hcps),
          new Column("targetsCalled", TerritoryWeek::targetsCalled),
          new Column("willTry", week -> week.ended(Outcome.WILL_TRY)),
          new Column("interested", week -> week.ended(Outcome.INTERESTED)),
          new Column("neutral", week -> week.ended(Outcome.NEUTRAL)),
          new Column("objection", week -> week.ended(Outcome.OBJECTION)),
          new Column("notInterested", week -> week.ended(Outcome.NOT_INTERESTED)),
          new Column("coveragePercent", week -> of(week, Coverage::coveragePercent)),
          new Column("attainmentPercent", week -> of(week, Coverage::attainmentPercent)),
          new Column(
              "attainmentToDatePercent", week -> of(week, TerritorySummariesResource::toDate)),
          new Column("flagsRaised", TerritoryWeek::flagsRaised),
          new Column("flagsOpen", TerritoryWeek::flagsOpen),
          new Column("disputesFiled", TerritoryWeek::disputesFiled),
          new Column("disputesOpen", TerritoryWeek::disputesOpen));

  /** A page of them, by the territory's name. */
  @GET
  @Produces("application/json")
  public Page<TerritoryWeek> summaries(
      @BeanParam WeekSearch search, @Valid @BeanParam PageRequest page) {
    Scope scope = current.scope();
    return weeks.weeks(
        search.monday(scope.date()), search.region(), page.after(), page.limit(), scope);
  }

  /** The same, all of them, as a file for a spreadsheet. */
  @GET
  @Path("export")
  @Produces("text/csv;charset=UTF-8")
  public Response export(@BeanParam WeekSearch search) {
    Scope scope = current.scope();
    LocalDate monday = search.monday(scope.date());
    StreamingOutput file =
        out -> {
          Csv csv = new Csv(out);
          csv.row(COLUMNS.stream().map(Column::name).toList());
          Page<TerritoryWeek> part = new Page<>(List.of(), 0, null);
          do {
            part = weeks.weeks(monday, search.region(), part.next(), AT_ONCE, scope);
            for (TerritoryWeek week : part.items()) {
              csv.row(COLUMNS.stream().map(column -> column.value().apply(week)).toList());
            }
          } while (part.next() != null);
          csv.flush();
        };
    return Response.ok(file)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"territory-summaries-%s.csv\"".formatted(monday))
        .build();
  }

  private static String reps(TerritoryWeek week) {
    return week.reps().stream().map(Named::name).collect(Collectors.joining(", "));
  }

  private static Object of(TerritoryWeek week, Function<Coverage, Object> number) {
    return week.coverage() == null ? null : number.apply(week.coverage());
  }

  private static Object toDate(Coverage coverage) {
    return coverage.pace() == null ? null : coverage.pace().attainmentToDatePercent();
  }
}
