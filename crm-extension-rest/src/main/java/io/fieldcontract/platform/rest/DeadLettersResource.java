package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.outbox.DeadLetterHandling;
import io.fieldcontract.platform.outbox.DeadLetterQueries;
import io.fieldcontract.platform.outbox.DeadLetterQueries.DeadLetter;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Events that could not be told; ops tries them again or gives them up. */
@Path("dead-letters")
@RequestScoped
@RolesAllowed("ops")
@Produces("application/json")
@Consumes("application/json")
public class DeadLettersResource {

  @Inject private Instance<Scope> current;
  @Inject private DeadLetterQueries letters;
  @Inject private DeadLetterHandling handling;

  /** A page of them, the longest dead first. */
  @GET
  public Page<DeadLetter> deadLetters(@Valid @BeanParam PageRequest page) {
    return letters.deadLetters(page.after(), page.limit(), current.get());
  }

  /** Tries one again. */
  @POST
  @Path("{id}/retry")
  @Idempotent
  public Response retry(@PathParam("id") UUID id) {
    handling.retry(id, current.get());
    return Response.noContent().build();
  }

  /** Gives one up. */
  @POST
  @Path("{id}/discard")
  @Idempotent
  public Response discard(@PathParam("id") UUID id, @Valid @NotNull Reason reason) {
    handling.discard(id, reason.reason(), current.get());
    return Response.noContent().build();
  }
}
