package io.fieldcontract.dispute;

import io.fieldcontract.dispute.DisputeEvent.DisputeFile;
import io.fieldcontract.dispute.DisputeEvent.DisputeFileAdded;
import io.fieldcontract.dispute.DisputeEvent.DisputeFileRead;
import io.fieldcontract.dispute.DisputeEvent.DisputeFileRemoved;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.attachment.Attachment;
import io.fieldcontract.platform.attachment.AttachmentStore;
import io.fieldcontract.platform.attachment.Owner;
import io.fieldcontract.platform.attachment.Upload;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Photos and PDF files of disputes. Filer and payee add them, also after the end: a phone may be
 * late; they and sales operations remove them. Who looked at one is written down.
 */
@UseCase
public class DisputeFiles {

  @Inject private Disputes disputes;
  @Inject private AttachmentStore store;
  @Inject private AuditTrail audit;
  @Inject private DisputeTalk talk;
  @Inject private DisputeNews news;

  /** A file and what is in it. */
  public record Content(Attachment file, byte[] content) {}

  /** What a dispute's files hang on. */
  public static Owner owner(DisputeId id) {
    return new Owner("IcDispute", id.value());
  }

  /**
   * Whether just this file was added before; when not, it may be.
   *
   * @param sentSha256 of the file as it was sent
   * @throws Problem NOT_FOUND without such a dispute, NOT_YOUR_DISPUTE, ID_TAKEN,
   *     ATTACHMENT_REMOVED, TOO_MANY_FILES
   */
  public boolean isThere(DisputeId id, UUID fileId, String sentSha256, Scope scope) {
    DisputeRules.mustBeOwn(disputes.seen(id, scope), scope);
    if (store.holds(owner(id), fileId, sentSha256, scope)) {
      return true;
    }
    DisputeRules.mustHaveRoomForAFile(store.of(owner(id), scope).size());
    return false;
  }

  /**
   * Adds a file, unless just this one was added before; that is an answer too.
   *
   * @throws Problem as {@link #isThere}
   */
  public void add(DisputeId id, UUID fileId, Upload upload, Scope scope) {
    IcDispute dispute = disputes.seen(id, scope);
    if (!isThere(id, fileId, upload.sentSha256(), scope)) {
      Attachment file = store.keep(fileId, owner(id), upload, scope);
      news.of(new DisputeFileAdded(fileId, DisputeFile.of(id, file)), dispute, scope);
      talk.hear(dispute, scope);
    }
  }

  /**
   * Shows a file to who sees the dispute, and writes that down.
   *
   * @throws Problem NOT_FOUND
   */
  public Content read(DisputeId id, UUID fileId, Scope scope) {
    disputes.seen(id, scope);
    Attachment file = store.find(owner(id), fileId, scope);
    audit.record(new DisputeFileRead(fileId, DisputeFile.of(id, file)), scope);
    return new Content(file, store.content(owner(id), fileId, scope));
  }

  /**
   * Removes a file for good.
   *
   * @throws Problem NOT_FOUND, NOT_YOUR_DISPUTE
   */
  public void remove(DisputeId id, UUID fileId, Scope scope) {
    IcDispute dispute = disputes.seen(id, scope);
    if (scope.role() != Role.OPS) {
      DisputeRules.mustBeOwn(dispute, scope);
    }
    Attachment file = store.remove(owner(id), fileId, scope);
    news.of(new DisputeFileRemoved(fileId, DisputeFile.of(id, file)), dispute, scope);
  }
}
