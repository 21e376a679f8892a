package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeFilter;
import io.fieldcontract.dispute.DisputeQueries;
import io.fieldcontract.dispute.DisputeView;
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

/** Disputes as a file for a spreadsheet. */
@Path("ic-disputes/export")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
public class DisputeExportResource {

  private static final int AT_ONCE = 500;

  @Inject private CurrentScope current;
  @Inject private DisputeQueries disputes;

  private record Column(String name, Function<DisputeView, Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", DisputeView::id),
          new Column("status", one -> one.course().status()),
          new Column("outcome", one -> one.course().outcome()),
          new Column("level", one -> one.course().level()),
          new Column("category", DisputeView::category),
          new Column("region", one -> one.region().name()),
          new Column("territory", one -> one.territory().name()),
          new Column("cycle", one -> one.cycle().name()),
          new Column("payee", one -> one.payee().name()),
          new Column("filedBy", one -> one.filedBy().name()),
          new Column("filedAt", DisputeView::filedAt),
          new Column("component", one -> one.line() == null ? null : one.line().component()),
          new Column("measure", one -> one.line() == null ? null : one.line().measure()),
          new Column("missing", one -> one.missing() == null ? null : one.missing().reference()),
          new Column("currency", DisputeView::currency),
          new Column("expectedAmount", DisputeView::expectedAmount),
          new Column("actualAmount", DisputeView::actualAmount),
          new Column("grantedAmount", one -> one.course().grantedAmount()),
          new Column("justification", DisputeView::justification),
          new Column("assignee", DisputeExportResource::assignee),
          new Column("dueAt", DisputeView::dueAt),
          new Column("overdue", DisputeView::overdue),
          new Column("acknowledgedAt", one -> one.course().acknowledgedAt()),
          new Column("resolvedAt", one -> one.course().resolvedAt()),
          new Column("closedAt", one -> one.course().closedAt()),
          new Column("answer", one -> one.course().answer()));

  /** Those of the list with the same filter, in its order, read while they are written. */
  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response export(@Valid @BeanParam DisputeSearch search) {
    DisputeFilter filter = search.filter();
    Scope scope = current.scope();
    StreamingOutput file =
        out -> {
          Csv csv = new Csv(out);
          csv.row(COLUMNS.stream().map(Column::name).toList());
          Page<DisputeView> part = new Page<>(List.of(), 0, null);
          do {
            part = disputes.part(filter, part.next(), AT_ONCE, scope);
            for (DisputeView one : part.items()) {
              csv.row(COLUMNS.stream().map(column -> column.value().apply(one)).toList());
            }
          } while (part.next() != null);
          csv.flush();
        };
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ic-disputes.csv\"")
        .build();
  }

  private static Object assignee(DisputeView one) {
    return one.course().assignee() == null ? null : one.course().assignee().name();
  }
}
