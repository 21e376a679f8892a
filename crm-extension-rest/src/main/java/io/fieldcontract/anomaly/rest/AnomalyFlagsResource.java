package io.fieldcontract.anomaly.rest;

import io.fieldcontract.anomaly.AnomalyHandling;
import io.fieldcontract.anomaly.AnomalyRaising;
import io.fieldcontract.anomaly.FlagConversation;
import io.fieldcontract.anomaly.FlagId;
import io.fieldcontract.anomaly.FlagPhotoHandling;
import io.fieldcontract.anomaly.FlagQueries;
import io.fieldcontract.anomaly.FlagThreadQueries;
import io.fieldcontract.anomaly.FlagThreadQueries.Note;
import io.fieldcontract.anomaly.FlagThreadQueries.Reply;
import io.fieldcontract.anomaly.FlagThreadQueries.Step;
import io.fieldcontract.anomaly.FlagView;
import io.fieldcontract.platform.attachment.Attachment;
import io.fieldcontract.platform.attachment.AttachmentStore;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.rest.Reason;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Reps raise flags; liaison and ops see to them. */
@Path("anomaly-flags")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class AnomalyFlagsResource {

  @Inject private CurrentScope current;
  @Inject private AnomalyRaising raising;
  @Inject private AnomalyHandling handling;
  @Inject private FlagConversation conversation;
  @Inject private FlagQueries flags;
  @Inject private FlagThreadQueries thread;
  @Inject private AttachmentStore attachments;
  @Inject private Versions versions;

  /** What was done. */
  public record Resolution(@NotBlank @Size(max = 1000) String done) {}

  /** Who sees to it from now on. */
  public record Assignment(@NotNull UUID assigneeId) {}

  /** The flag that it is the same as. */
  public record Merge(@NotNull UUID intoId) {}

  /** What the reporter is told. */
  public record ReplyInput(@NotBlank @Size(max = 1000) String text) {}

  /** What is noted, and for whom above all; mentions may be null. */
  public record NoteInput(
      @NotBlank @Size(max = 1000) String text, @Size(max = 20) List<@NotNull UUID> mentions) {}

  /** A flag with its photos and what was said; notes and course are null to a rep. */
  public record FlagDetail(
      FlagView flag,
      List<Attachment> photos,
      List<Reply> replies,
      List<Note> notes,
      List<Step> course) {}

  /** A page of those in scope, newest first. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Page<FlagView> flags(
      @Valid @BeanParam FlagSearch search, @Valid @BeanParam PageRequest page) {
    return flags.flags(search.filter(), page.after(), page.limit(), current.scope());
  }

  /** Raises one. */
  @POST
  @RolesAllowed("rep")
  @Idempotent
  public Response raise(@Valid @NotNull FlagInput input) {
    FlagId id = input.flagId();
    raising.raise(id, input.content(), current.scope());
    return answer(Response.created(URI.create("anomaly-flags/" + id.value())), id.value());
  }

  /** One of them with what was said. */
  @GET
  @Path("{id}")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Response flag(@PathParam("id") UUID id) {
    Scope scope = current.scope();
    FlagView view = seen(id);
    FlagId flag = new FlagId(id);
    boolean insider = FlagThreadQueries.isInsider(new UserId(view.reportedBy().id()), scope);
    FlagDetail detail =
        new FlagDetail(
            view,
            attachments.of(FlagPhotoHandling.owner(flag), scope),
            thread.replies(flag, scope),
            insider ? thread.notes(flag, scope) : null,
            insider ? thread.course(flag, scope) : null);
    return Response.ok(detail).header(HttpHeaders.ETAG, Versions.etag(view.version())).build();
  }

  /** Says that it was seen. */
  @POST
  @Path("{id}/acknowledge")
  @RolesAllowed({"liaison", "ops"})
  @Idempotent
  public Response acknowledge(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return act(id, ifMatch, handling::acknowledge);
  }

  /** Says that it is being worked on. */
  @POST
  @Path("{id}/start")
  @RolesAllowed({"liaison", "ops"})
  @Idempotent
  public Response start(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return act(id, ifMatch, handling::start);
  }

  /** Closes it with what was done. */
  @POST
  @Path("{id}/resolve")
  @RolesAllowed({"liaison", "ops"})
  @Idempotent
  public Response resolve(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Resolution by) {
    return act(id, ifMatch, (flag, v, scope) -> handling.resolve(flag, v, by.done(), scope));
  }

  /** Closes it with a reason for doing nothing. */
  @POST
  @Path("{id}/dismiss")
  @RolesAllowed({"liaison", "ops"})
  @Idempotent
  public Response dismiss(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Reason why) {
    return act(id, ifMatch, (flag, v, scope) -> handling.dismiss(flag, v, why.reason(), scope));
  }

  /** Hands it to a colleague. */
  @POST
  @Path("{id}/assign")
  @RolesAllowed({"liaison", "ops"})
  @Idempotent
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Assignment to) {
    UserId assignee = new UserId(to.assigneeId());
    return act(id, ifMatch, (flag, v, scope) -> handling.assign(flag, v, assignee, scope));
  }

  /** Closes it as the same as another. */
  @POST
  @Path("{id}/merge")
  @RolesAllowed({"liaison", "ops"})
  @Idempotent
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Merge merge) {
    FlagId into = new FlagId(merge.intoId());
    return act(id, ifMatch, (flag, v, scope) -> handling.merge(flag, v, into, scope));
  }

  /** Takes the caller's own last act back. */
  @POST
  @Path("{id}/undo")
  @RolesAllowed({"liaison", "ops"})
  @Idempotent
  public Response undo(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return act(id, ifMatch, handling::undo);
  }

  /** Notes something that no rep will read. */
  @POST
  @Path("{id}/notes")
  @RolesAllowed({"liaison", "ops"})
  @Idempotent
  public Response note(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull NoteInput note) {
    List<UUID> mentions = note.mentions() == null ? List.of() : note.mentions();
    return act(
        id, ifMatch, (flag, v, scope) -> conversation.note(flag, v, note.text(), mentions, scope));
  }

  /** Tells the reporter something. */
  @POST
  @Path("{id}/replies")
  @RolesAllowed({"manager", "liaison", "ops"})
  @Idempotent
  public Response reply(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull ReplyInput reply) {
    return act(id, ifMatch, (flag, v, scope) -> conversation.reply(flag, v, reply.text(), scope));
  }

  private interface Act {
    void on(FlagId flag, long version, Scope scope);
  }

  private Response act(UUID id, String ifMatch, Act act) {
    Scope scope = current.scope();
    FlagView now = seen(id);
    act.on(new FlagId(id), versions.expected(ifMatch, now.version(), id, now, scope), scope);
    return answer(Response.ok(), id);
  }

  private FlagView seen(UUID id) {
    return flags
        .flag(new FlagId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private Response answer(Response.ResponseBuilder builder, UUID id) {
    FlagView view = seen(id);
    return builder.entity(view).header(HttpHeaders.ETAG, Versions.etag(view.version())).build();
  }
}
