package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeFiles;
import io.fieldcontract.dispute.DisputeId;
import io.fieldcontract.platform.Digest;
import io.fieldcontract.platform.attachment.Attachment;
import io.fieldcontract.platform.attachment.AttachmentStore;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.LargeBody;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Photos and PDF files of a dispute; there is no other way to one, and each look is audited. */
@Path("ic-disputes/{id}/files/{fileId}")
@RequestScoped
public class DisputeFilesResource {

  /** In bytes. */
  static final int LARGEST = 10 * 1024 * 1024;

  @Inject private CurrentScope current;
  @Inject private DisputeFiles files;
  @Inject private AttachmentStore store;

  /**
   * Adds one under an id made on the device. That makes it idempotent; an Idempotency-Key is not
   * looked at.
   */
  @PUT
  @RolesAllowed({"rep", "manager"})
  @Consumes({"image/jpeg", "image/png", "application/pdf"})
  @Produces("application/json")
  @LargeBody(most = LARGEST, otherwise = ProblemType.FILE_TOO_LARGE)
  public Response add(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId, byte[] content) {
    Scope scope = current.scope();
    DisputeId dispute = new DisputeId(id);
    boolean there = files.isThere(dispute, fileId, Digest.sha256(content), scope);
    if (!there) {
      files.add(dispute, fileId, store.document(content, scope), scope);
    }
    Attachment file = store.find(DisputeFiles.owner(dispute), fileId, scope);
    URI place = URI.create("ic-disputes/" + id + "/files/" + fileId);
    return (there ? Response.ok() : Response.created(place)).entity(file).build();
  }

  /** Hands one to whoever sees the dispute; to be kept, never to be shown by the browser. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Response file(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
    DisputeFiles.Content found = files.read(new DisputeId(id), fileId, current.scope());
    String type = found.file().mediaType();
    String ending = type.equals("application/pdf") ? "pdf" : "jpg";
    return Response.ok(found.content(), type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(fileId, ending))
        .build();
  }

  /** Removes one for good. */
  @DELETE
  @RolesAllowed({"rep", "manager", "ops"})
  @Idempotent
  public Response remove(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
    files.remove(new DisputeId(id), fileId, current.scope());
    return Response.noContent().build();
  }
}
