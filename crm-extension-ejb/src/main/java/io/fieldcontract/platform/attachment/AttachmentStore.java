package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.attachment.ObjectEvent.ObjectReleased;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.outbox.Outbox;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Where attachments are. It knows no scope of its own: the caller has shown the owner to be in
 * scope, and an attachment is found with its owner alone.
 */
@ApplicationScoped
public class AttachmentStore {

  @Inject private Attachments attachments;
  @Inject private AttachmentSettings settings;
  @Inject private S3Objects objects;
  @Inject private ObjectAnnouncing announcing;
  @Inject private Outbox outbox;
  @Inject private PhotoCleaning cleaning;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Takes a photo in, to be {@link #keep kept}. Outside of any transaction: it takes a moment, and
   * stores the content already where that is not the database.
   *
   * @throws Problem as {@link PhotoCleaning#clean}; SERVICE_UNAVAILABLE when the store is away
   */
  public Upload photo(byte[] sent, Scope scope) {
    return placed(Upload.of(cleaning.clean(sent), sent), scope);
  }

  /**
   * The same for a photo or, as it is, a PDF file.
   *
   * @throws Problem as {@link #photo}, but NOT_A_PHOTO_OR_PDF for what is neither
   */
  public Upload document(byte[] sent, Scope scope) {
    if (Upload.isPdf(sent)) {
      return placed(Upload.ofPdf(sent), scope);
    }
    try {
      return photo(sent, scope);
    } catch (Problem refused) {
      throw refused.type() == ProblemType.NOT_A_PHOTO
          ? new Problem(ProblemType.NOT_A_PHOTO_OR_PDF)
          : refused;
    }
  }

  private Upload placed(Upload upload, Scope scope) {
    if (settings.place() == ContentPlace.DATABASE) {
      return upload;
    }
    UUID key = Ids.next();
    UUID announcement = announcing.announce(key, scope);
    objects.put(key, upload.content(), upload.mediaType());
    return upload.storedAs(key, announcement);
  }

  /**
   * Whether the same was kept before under an id that a device made.
   *
   * @param sentSha256 of what was sent
   * @throws Problem ID_TAKEN when it stands for something else; ATTACHMENT_REMOVED when it was
   *     removed: a late repetition must not bring it back
   */
  public boolean holds(Owner owner, UUID id, String sentSha256, Scope scope) {
    Attachments.Known known = attachments.find(id, scope).orElse(null);
    if (known == null && !audit.knows(id, scope)) {
      return false;
    }
    if (known == null || !known.owner().equals(owner)) {
      throw new Problem(ProblemType.ID_TAKEN);
    }
    if (known.removed()) {
      throw new Problem(ProblemType.ATTACHMENT_REMOVED);
    }
    if (!known.sentSha256().equals(sentSha256)) {
      throw new Problem(ProblemType.ID_TAKEN);
    }
    return true;
  }

  /**
   * Keeps an upload, in the transaction of the caller, who asked {@link #holds} before.
   *
   * @throws Problem SERVICE_UNAVAILABLE when it took so long that its content was swept away
   */
  public Attachment keep(UUID id, Owner owner, Upload upload, Scope scope) {
    if (upload.object() != null && !outbox.withdraw(upload.object().announcement(), scope)) {
      throw new Problem(ProblemType.SERVICE_UNAVAILABLE);
    }
    attachments.add(id, owner, upload, clock.instant(), scope);
    return find(owner, id, scope);
  }

  /** What hangs on an object, in the order it was added. */
  public List<Attachment> of(Owner owner, Scope scope) {
    return attachments.of(owner, scope);
  }

  /**
   * One attachment of an object.
   *
   * @throws Problem NOT_FOUND
   */
  public Attachment find(Owner owner, UUID id, Scope scope) {
    return known(owner, id, scope).attachment();
  }

  private Attachments.Known known(Owner owner, UUID id, Scope scope) {
    return attachments
        .find(id, scope)
        .filter(known -> known.owner().equals(owner) && !known.removed())
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  /**
   * Its content.
   *
   * @throws Problem NOT_FOUND; SERVICE_UNAVAILABLE when the store is away
   */
  public byte[] content(Owner owner, UUID id, Scope scope) {
    UUID key = known(owner, id, scope).objectKey();
    return key == null ? attachments.content(id, scope) : objects.get(key);
  }

  /**
   * Removes it for good, in the transaction of the caller; that it was there stays known. An object
   * of the bucket goes a moment later.
   *
   * @throws Problem NOT_FOUND
   */
  public Attachment remove(Owner owner, UUID id, Scope scope) {
    Attachments.Known gone = known(owner, id, scope);
    attachments.remove(id, clock.instant());
    if (gone.objectKey() != null) {
      outbox.add(new ObjectReleased(gone.objectKey()), scope);
    }
    return gone.attachment();
  }
}
