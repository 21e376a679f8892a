package io.fieldcontract.savedview.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.savedview.SavedViewId;
import io.fieldcontract.savedview.SavedViewKeeping;
import io.fieldcontract.savedview.SavedViewQueries;
import io.fieldcontract.savedview.SavedViewQueries.SavedViewView;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The caller's own views of lists. */
@Path("saved-views")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
@Consumes("application/json")
public class SavedViewsResource {

  @Inject private CurrentScope current;
  @Inject private SavedViewKeeping keeping;
  @Inject private SavedViewQueries views;
  @Inject private Versions versions;

  /** A view to keep; query is that of the list's address. */
  public record SavedViewInput(
      @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String list,
      @NotBlank @Size(max = 80) String name,
      @NotNull @Size(max = 2000) String query) {}

  /** What is to be said instead. */
  public record SavedViewChange(
      @NotBlank @Size(max = 80) String name, @NotNull @Size(max = 2000) String query) {}

  /** All of them, or those of a list. */
  @GET
  public Page<SavedViewView> views(@QueryParam("list") String list) {
    return Page.whole(views.views(list, current.scope()));
  }

  /** Keeps one. */
  @POST
  @Idempotent
  public Response keep(@Valid @NotNull SavedViewInput view) {
    SavedViewId id = keeping.keep(view.list(), view.name().strip(), view.query(), current.scope());
    return answer(Response.created(URI.create("saved-views/" + id.value())), id.value());
  }

  /** Changes one. */
  @PUT
  @Path("{id}")
  @Idempotent
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull SavedViewChange view) {
    long version = expected(id, ifMatch);
    keeping.change(
        new SavedViewId(id), version, view.name().strip(), view.query(), current.scope());
    return answer(Response.ok(), id);
  }

  /** Removes one. */
  @DELETE
  @Path("{id}")
  @Idempotent
  public Response remove(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    keeping.remove(new SavedViewId(id), expected(id, ifMatch), current.scope());
    return Response.noContent().build();
  }

  private long expected(UUID id, String ifMatch) {
    SavedViewView now = seen(id);
    return versions.expected(ifMatch, now.version(), id, now, current.scope());
  }

  private SavedViewView seen(UUID id) {
    return views
        .view(new SavedViewId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private Response answer(Response.ResponseBuilder builder, UUID id) {
    SavedViewView view = seen(id);
    return builder.entity(view).header(HttpHeaders.ETAG, Versions.etag(view.version())).build();
  }
}
