package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeConversation;
import io.fieldcontract.dispute.DisputeFiles;
import io.fieldcontract.dispute.DisputeHandling;
import io.fieldcontract.dispute.DisputeId;
import io.fieldcontract.dispute.DisputeQueries;
import io.fieldcontract.dispute.DisputeThreadQueries;
import io.fieldcontract.dispute.DisputeThreadQueries.AdjustmentView;
import io.fieldcontract.dispute.DisputeThreadQueries.Note;
import io.fieldcontract.dispute.DisputeThreadQueries.Reply;
import io.fieldcontract.dispute.DisputeThreadQueries.Step;
import io.fieldcontract.dispute.DisputeView;
import io.fieldcontract.platform.attachment.Attachment;
import io.fieldcontract.platform.attachment.AttachmentStore;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.Problems;
import io.fieldcontract.platform.rest.Reason;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.terms.ClockExplanation;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** One dispute: its filer and those of its level act on it. */
@Path("ic-disputes/{id}")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class DisputeResource {

  @Inject private CurrentScope current;
  @Inject private DisputeHandling handling;
  @Inject private DisputeConversation conversation;
  @Inject private DisputeQueries disputes;
  @Inject private DisputeThreadQueries thread;
  @Inject private AttachmentStore attachments;
  @Inject private Versions versions;
  @Inject private Problems problems;

  /** What is said. */
  public record Words(@NotBlank @Size(max = 1000) String text) {}

  /** What is noted, and for whom above all; mentions may be null. */
  public record NoteInput(
      @NotBlank @Size(max = 1000) String text, @Size(max = 20) List<@NotNull UUID> mentions) {}

  /** A decision in the filer's favour; amount is null for the whole difference. */
  public record Approval(
      @Digits(integer = 12, fraction = 2) BigDecimal amount,
      @NotBlank @Size(max = 1000) String answer) {}

  /** Who is to act from now on. */
  public record Assignment(@NotNull UUID assigneeId) {}

  /** A dispute with all that was said and done; notes are null to reps and to whose own it is. */
  public record DisputeDetail(
      DisputeView dispute,
      List<Attachment> files,
      List<Reply> replies,
      List<Note> notes,
      List<Step> course,
      List<AdjustmentView> adjustments,
      List<ClockExplanation> explanations) {}

  /** The dispute with what was said and done, and why it is due when it is. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Response dispute(@PathParam("id") UUID key) {
    Scope scope = current.scope();
    DisputeView view = seen(key);
    DisputeId id = new DisputeId(key);
    DisputeDetail detail =
        new DisputeDetail(
            view,
            attachments.of(DisputeFiles.owner(id), scope),
            thread.replies(id, scope),
            DisputeThreadQueries.isInsider(view, scope) ? thread.notes(id, scope) : null,
            thread.course(id, scope),
            thread.adjustments(id, scope),
            thread.explanations(id, problems.locale(), scope));
    return Response.ok(detail).header(HttpHeaders.ETAG, Versions.etag(view.version())).build();
  }

  /** Says that it was seen. */
  @POST
  @Path("acknowledge")
  @RolesAllowed({"manager", "liaison", "ops"})
  @Idempotent
  public Response acknowledge(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return act(id, ifMatch, handling::acknowledge);
  }

  /** Says that it is being worked on. */
  @POST
  @Path("review")
  @RolesAllowed({"manager", "liaison", "ops"})
  @Idempotent
  public Response review(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return act(id, ifMatch, handling::review);
  }

  /** Asks the filer something. */
  @POST
  @Path("ask")
  @RolesAllowed({"manager", "liaison", "ops"})
  @Idempotent
  public Response ask(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Words asked) {
    return act(id, ifMatch, (one, v, scope) -> handling.ask(one, v, asked.text(), scope));
  }

  /** Grants what is disputed, or a part of it. */
  @POST
  @Path("approve")
  @RolesAllowed({"manager", "liaison", "ops"})
  @Idempotent
  public Response approve(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Approval by) {
    return act(
        id,
        ifMatch,
        (one, v, scope) -> {
          if (by.amount() == null) {
            handling.approve(one, v, by.answer(), scope);
          } else {
            handling.approve(one, v, by.amount(), by.answer(), scope);
          }
        });
  }

  /** Grants nothing, for a reason. */
  @POST
  @Path("deny")
  @RolesAllowed({"manager", "liaison", "ops"})
  @Idempotent
  public Response deny(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Words why) {
    return act(id, ifMatch, (one, v, scope) -> handling.deny(one, v, why.text(), scope));
  }

  /** Hands it to somebody of the same level. */
  @POST
  @Path("assign")
  @RolesAllowed({"manager", "liaison", "ops"})
  @Idempotent
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Assignment to) {
    UserId assignee = new UserId(to.assigneeId());
    return act(id, ifMatch, (one, v, scope) -> handling.assign(one, v, assignee, scope));
  }

  /** Lifts it to the next level. */
  @POST
  @Path("escalate")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  @Idempotent
  public Response escalate(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Reason why) {
    return act(id, ifMatch, (one, v, scope) -> handling.escalate(one, v, why.reason(), scope));
  }

  /** Takes the caller's own last act back. */
  @POST
  @Path("undo")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  @Idempotent
  public Response undo(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return act(id, ifMatch, handling::undo);
  }

  /** The filer answers. */
  @POST
  @Path("answer")
  @RolesAllowed({"rep", "manager"})
  @Idempotent
  public Response answer(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Words answer) {
    return act(id, ifMatch, (one, v, scope) -> conversation.answer(one, v, answer.text(), scope));
  }

  /** The filer takes it back. */
  @POST
  @Path("withdraw")
  @RolesAllowed({"rep", "manager"})
  @Idempotent
  public Response withdraw(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return act(id, ifMatch, conversation::withdraw);
  }

  /** The filer does not accept how it ended. */
  @POST
  @Path("reopen")
  @RolesAllowed({"rep", "manager"})
  @Idempotent
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Reason why) {
    return act(id, ifMatch, (one, v, scope) -> conversation.reopen(one, v, why.reason(), scope));
  }

  /** The filer accepts how it ended. */
  @POST
  @Path("close")
  @RolesAllowed({"rep", "manager"})
  @Idempotent
  public Response close(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return act(id, ifMatch, conversation::close);
  }

  /** Notes something that no rep will read. */
  @POST
  @Path("notes")
  @RolesAllowed({"manager", "liaison", "ops"})
  @Idempotent
  public Response note(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull NoteInput note) {
    List<UUID> mentions = note.mentions() == null ? List.of() : note.mentions();
    return act(
        id, ifMatch, (one, v, scope) -> conversation.note(one, v, note.text(), mentions, scope));
  }

  /** Says something that all who see it read. */
  @POST
  @Path("replies")
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  @Idempotent
  public Response reply(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull Words reply) {
    return act(id, ifMatch, (one, v, scope) -> conversation.reply(one, v, reply.text(), scope));
  }

  private interface Verb {
    void on(DisputeId dispute, long version, Scope scope);
  }

  private Response act(UUID id, String ifMatch, Verb verb) {
    Scope scope = current.scope();
    DisputeView now = seen(id);
    verb.on(new DisputeId(id), versions.expected(ifMatch, now.version(), id, now, scope), scope);
    DisputeView then = seen(id);
    return Response.ok(then).header(HttpHeaders.ETAG, Versions.etag(then.version())).build();
  }

  private DisputeView seen(UUID id) {
    return disputes
        .dispute(new DisputeId(id), current.scope())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }
}
