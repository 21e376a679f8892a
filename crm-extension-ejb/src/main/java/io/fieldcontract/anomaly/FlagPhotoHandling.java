package io.fieldcontract.anomaly;

import io.fieldcontract.anomaly.FlagEvent.FlagPhoto;
import io.fieldcontract.anomaly.FlagEvent.FlagPhotoAdded;
import io.fieldcontract.anomaly.FlagEvent.FlagPhotoRemoved;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.attachment.Attachment;
import io.fieldcontract.platform.attachment.AttachmentStore;
import io.fieldcontract.platform.attachment.Owner;
import io.fieldcontract.platform.attachment.Upload;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Photos of flags. Its reporter adds them, also after the flag was closed: a phone may be late. The
 * reporter and ops remove them, since one may show what it must not.
 */
@UseCase
public class FlagPhotoHandling {

  @Inject private AnomalyFlags flags;
  @Inject private AttachmentStore store;
  @Inject private FlagNews news;

  /** What a flag's photos hang on. */
  public static Owner owner(FlagId id) {
    return new Owner("AnomalyFlag", id.value());
  }

  /**
   * Whether just this photo was added before; when not, it may be.
   *
   * @param sentSha256 of the file as it was sent
   * @throws Problem NOT_FOUND without such a flag, NOT_YOUR_FLAG, ID_TAKEN, ATTACHMENT_REMOVED,
   *     TOO_MANY_PHOTOS
   */
  public boolean isThere(FlagId id, UUID photoId, String sentSha256, Scope scope) {
    FlagRules.mustBeTheReporter(flags.seen(id, scope), scope);
    if (store.holds(owner(id), photoId, sentSha256, scope)) {
      return true;
    }
    FlagRules.mustHaveRoomForAPhoto(store.of(owner(id), scope).size());
    return false;
  }

  /**
   * Adds a photo, unless just this one was added before.
   *
   * @throws Problem as {@link #isThere}
   */
  public void add(FlagId id, UUID photoId, Upload upload, Scope scope) {
    AnomalyFlag flag = flags.seen(id, scope);
    if (!isThere(id, photoId, upload.sentSha256(), scope)) {
      Attachment photo = store.keep(photoId, owner(id), upload, scope);
      news.of(new FlagPhotoAdded(photoId, FlagPhoto.of(id, photo)), flag, scope);
    }
  }

  /**
   * Removes a photo for good.
   *
   * @throws Problem NOT_FOUND, NOT_YOUR_FLAG
   */
  public void remove(FlagId id, UUID photoId, Scope scope) {
    AnomalyFlag flag = flags.seen(id, scope);
    if (scope.role() != Role.OPS) {
      FlagRules.mustBeTheReporter(flag, scope);
    }
    Attachment photo = store.remove(owner(id), photoId, scope);
    news.of(new FlagPhotoRemoved(photoId, FlagPhoto.of(id, photo)), flag, scope);
  }
}
