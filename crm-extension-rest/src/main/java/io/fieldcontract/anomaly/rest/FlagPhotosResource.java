package io.fieldcontract.anomaly.rest;

import io.fieldcontract.anomaly.FlagId;
import io.fieldcontract.anomaly.FlagPhotoHandling;
import io.fieldcontract.anomaly.FlagQueries;
import io.fieldcontract.platform.Digest;
import io.fieldcontract.platform.attachment.Attachment;
import io.fieldcontract.platform.attachment.AttachmentStore;
import io.fieldcontract.platform.attachment.Owner;
import io.fieldcontract.platform.problem.Problem;
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

/** Photos of a flag; there is no other way to one. */
@Path("anomaly-flags/{id}/photos/{photoId}")
@RequestScoped
public class FlagPhotosResource {

  /** In bytes; a phone sends a tenth of it. */
  static final int LARGEST = 5 * 1024 * 1024;

  @Inject private CurrentScope current;
  @Inject private FlagPhotoHandling handling;
  @Inject private FlagQueries flags;
  @Inject private AttachmentStore store;

  /**
   * Adds one under an id made on the device. That makes it idempotent; an Idempotency-Key is not
   * looked at.
   */
  @PUT
  @RolesAllowed("rep")
  @Consumes({"image/jpeg", "image/png"})
  @Produces("application/json")
  @LargeBody(most = LARGEST, otherwise = ProblemType.PHOTO_TOO_LARGE)
  public Response add(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId, byte[] image) {
    Scope scope = current.scope();
    FlagId flag = new FlagId(id);
    boolean there = handling.isThere(flag, photoId, Digest.sha256(image), scope);
    if (!there) {
      handling.add(flag, photoId, store.photo(image, scope), scope);
    }
    Attachment photo = store.find(FlagPhotoHandling.owner(flag), photoId, scope);
    URI place = URI.create("anomaly-flags/" + id + "/photos/" + photoId);
    return (there ? Response.ok() : Response.created(place)).entity(photo).build();
  }

  /** Shows one to whoever sees the flag. */
  @GET
  @RolesAllowed({"rep", "manager", "liaison", "ops"})
  public Response photo(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
    Scope scope = current.scope();
    FlagId flag = new FlagId(id);
    flags.flag(flag, scope).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    Owner owner = FlagPhotoHandling.owner(flag);
    Attachment photo = store.find(owner, photoId, scope);
    return Response.ok(store.content(owner, photoId, scope), photo.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s.jpg\"".formatted(photoId))
        .build();
  }

  /** Removes one for good. */
  @DELETE
  @RolesAllowed({"rep", "ops"})
  @Idempotent
  public Response remove(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
    handling.remove(new FlagId(id), photoId, current.scope());
    return Response.noContent().build();
  }
}
