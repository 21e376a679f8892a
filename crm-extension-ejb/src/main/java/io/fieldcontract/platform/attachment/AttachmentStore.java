package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.audit.AuditTrail;
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
  @Inject private PhotoCleaning cleaning;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Takes a photo in, to be {@link #keep kept}. Outside of any transaction: it takes a moment.
   *
   * @throws Problem as {@link PhotoCleaning#clean}
   */
  public Upload photo(byte[] sent, Scope scope) {
    return Upload.of(cleaning.clean(sent), sent);
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

  /** Keeps an upload, in the transaction of the caller, who asked {@link #holds} before. */
  public Attachment keep(UUID id, Owner owner, Upload upload, Scope scope) {
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
    return attachments
        .find(id, scope)
        .filter(known -> known.owner().equals(owner) && !known.removed())
        .map(Attachments.Known::attachment)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  /**
   * Its content.
   *
   * @throws Problem NOT_FOUND
   */
  public byte[] content(Owner owner, UUID id, Scope scope) {
    find(owner, id, scope);
    return attachments.content(id, scope);
  }

  /**
   * Removes it for good, in the transaction of the caller; that it was there stays known.
   *
   * @throws Problem NOT_FOUND
   */
  public Attachment remove(Owner owner, UUID id, Scope scope) {
    Attachment gone = find(owner, id, scope);
    attachments.remove(id, clock.instant());
    return gone;
  }
}
