package io.fieldcontract.anomaly.rest;

import io.fieldcontract.anomaly.FlagFilter;
import io.fieldcontract.anomaly.FlagQueries;
import io.fieldcontract.anomaly.FlagView;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.rest.Csv;
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
import java.util.List;
import java.util.function.Function;

/** Flags as a file for a spreadsheet. */
@Path("anomaly-flags/export")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
public class FlagExportResource {

  private static final int AT_ONCE = 500;

  @Inject private CurrentScope current;
  @Inject private FlagQueries flags;

  private record Column(String name, Function<FlagView, Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", FlagView::id),
          new Column("type", FlagView::type),
          new Column("status", FlagView::status),
          new Column("region", flag -> flag.region().name()),
          new Column("territory", flag -> flag.territory().name()),
          new Column("outlet", flag -> flag.outlet().name()),
          new Column("city", flag -> flag.outlet().city()),
          new Column("product", flag -> name(flag.product())),
          new Column("note", FlagView::note),
          new Column("reportedBy", flag -> flag.reportedBy().name()),
          new Column("noticedAt", FlagView::noticedAt),
          new Column("raisedAt", FlagView::raisedAt),
          new Column("assignee", flag -> name(flag.assignee())),
          new Column("acknowledgedAt", FlagView::acknowledgedAt),
          new Column("closedAt", FlagView::closedAt),
          new Column("outcome", FlagView::outcome),
          new Column("mergedInto", FlagExportResource::mergedInto));

  /** Those of the list with the same filter, newest first, read while they are written. */
  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response export(@Valid @BeanParam FlagSearch search) {
    FlagFilter filter = search.filter();
    Scope scope = current.scope();
    StreamingOutput file =
        out -> {
          Csv csv = new Csv(out);
          csv.row(COLUMNS.stream().map(Column::name).toList());
          Page<FlagView> part = new Page<>(List.of(), 0, null);
          do {
            part = flags.part(filter, part.next(), AT_ONCE, scope);
            for (FlagView flag : part.items()) {
              csv.row(COLUMNS.stream().map(column -> column.value().apply(flag)).toList());
            }
          } while (part.next() != null);
          csv.flush();
        };
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"anomaly-flags.csv\"")
        .build();
  }

  private static String name(Named named) {
    return named == null ? null : named.name();
  }

  private static Object mergedInto(FlagView flag) {
    return flag.mergedInto() == null ? null : flag.mergedInto().id();
  }
}
