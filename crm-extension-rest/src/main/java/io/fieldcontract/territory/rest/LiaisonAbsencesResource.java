package io.fieldcontract.territory.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.territory.LiaisonAbsenceId;
import io.fieldcontract.territory.LiaisonQueries;
import io.fieldcontract.territory.LiaisonQueries.AbsenceView;
import io.fieldcontract.territory.LiaisonStandIn;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** When liaisons are away, and who stands in. */
@Path("liaison-absences")
@RequestScoped
@RolesAllowed({"liaison", "ops"})
@Produces("application/json")
@Consumes("application/json")
public class LiaisonAbsencesResource {

  @Inject private CurrentScope current;
  @Inject private LiaisonStandIn standIn;
  @Inject private LiaisonQueries liaisons;
  @Inject private Versions versions;

  /**
   * An absence to plan.
   *
   * @param userId null for the caller
   * @param validTo the first day back; null while nobody knows
   */
  public record AbsenceInput(
      UUID userId, @NotNull UUID deputyId, @NotNull LocalDate validFrom, LocalDate validTo) {}

  /** Those of today and later. */
  @GET
  public Page<AbsenceView> absences() {
    return Page.whole(liaisons.absences(current.scope()));
  }

  /** Plans one. */
  @POST
  @Idempotent
  public Response plan(@Valid @NotNull AbsenceInput absence) {
    UserId user = absence.userId() == null ? null : new UserId(absence.userId());
    UserId deputy = new UserId(absence.deputyId());
    Scope scope = current.scope();
    LiaisonAbsenceId id = standIn.plan(user, deputy, absence.validFrom(), absence.validTo(), scope);
    AbsenceView view = seen(id);
    return Response.created(URI.create("liaison-absences/" + id.value()))
        .entity(view)
        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
        .build();
  }

  /** Ends one today, or calls it off. */
  @DELETE
  @Path("{id}")
  @Idempotent
  public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    LiaisonAbsenceId absence = new LiaisonAbsenceId(id);
    AbsenceView now = seen(absence);
    long version = versions.expected(ifMatch, now.version(), id, now, current.scope());
    standIn.end(absence, version, current.scope());
    return Response.noContent().build();
  }

  private AbsenceView seen(LiaisonAbsenceId id) {
    return liaisons
        .absence(id, current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }
}
