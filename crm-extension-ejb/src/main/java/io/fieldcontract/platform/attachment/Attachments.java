package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.Digest;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is known of attachments, and their content where the database holds it. */
@Repository
class Attachments {

  @PersistenceContext private EntityManager entityManager;

  /**
   * What is known under an id.
   *
   * @param sentSha256 null when it was removed
   * @param objectKey in the bucket; null of what the database holds
   */
  record Known(
      Attachment attachment, Owner owner, String sentSha256, UUID objectKey, boolean removed) {}

  /** What is known under an id, of removed ones too. */
  Optional<Known> find(UUID id, Scope scope) {
    return Sql.of(entityManager, "select * from attachment where id = :id")
        .bind("id", id)
        .first(
            row ->
                new Known(
                    attachment(row),
                    new Owner(row.text("owner_type"), row.id("owner_id")),
                    row.text("sent_sha256"),
                    row.id("object_key"),
                    row.instant("removed_at") != null));
  }

  /** What hangs on an object, in the order it was added. */
  List<Attachment> of(Owner owner, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select * from attachment
            where owner_id = :owner and owner_type = :type and removed_at is null
            order by added_at, id""")
        .bind("owner", owner.id())
        .bind("type", owner.type())
        .list(Attachments::attachment);
  }

  /** Keeps content under an id that is free. */
  void add(UUID id, Owner owner, Upload upload, Instant now, Scope scope) {
    UUID key = upload.object() == null ? null : upload.object().key();
    Sql.of(
            entityManager,
            """
            insert into attachment (id, owner_type, owner_id, media_type, size, width, height,
              sha256, sent_sha256, store, object_key, added_by, added_at)
            values (:id, :ownerType, :owner, :mediaType, :size, :width, :height,
              :sha256, :sent, :store, :key, :by, :now)""")
        .bind("id", id)
        .bind("ownerType", owner.type())
        .bind("owner", owner.id())
        .bind("mediaType", upload.mediaType())
        .bind("size", upload.content().length)
        .bind("width", upload.width())
        .bind("height", upload.height())
        .bind("sha256", Digest.sha256(upload.content()))
        .bind("sent", upload.sentSha256())
        .bind("store", (key == null ? ContentPlace.DATABASE : ContentPlace.S3).name())
        .bind("key", key)
        .bind("by", scope.user().value())
        .bind("now", now)
        .change();
    if (key == null) {
      addContent(id, upload.content());
    }
  }

  private void addContent(UUID id, byte[] content) {
    Sql.of(
            entityManager,
            "insert into attachment_content (attachment_id, content) values (:id, :c)")
        .bind("id", id)
        .bind("c", content)
        .change();
  }

  /** The content that the database holds. */
  byte[] content(UUID id, Scope scope) {
    return Sql.of(entityManager, "select content from attachment_content where attachment_id = :id")
        .bind("id", id)
        .first(row -> row.bytes("content"))
        .orElseThrow();
  }

  /** Whether an object of the bucket is the content of an attachment. */
  boolean needsObject(UUID key) {
    return Sql.of(entityManager, "select count(*) from attachment where object_key = :key")
            .bind("key", key)
            .number()
        > 0;
  }

  /** Forgets the content, and remembers that there was one. */
  void remove(UUID id, Instant now) {
    Sql.of(entityManager, "delete from attachment_content where attachment_id = :id")
        .bind("id", id)
        .change();
    Sql.of(
            entityManager,
            """
            update attachment
            set removed_at = :now, sha256 = null, sent_sha256 = null, object_key = null
            where id = :id""")
        .bind("now", now)
        .bind("id", id)
        .change();
  }

  private static Attachment attachment(Row row) {
    return new Attachment(
        row.id("id"),
        row.text("media_type"),
        row.count("size"),
        row.countOrNull("width"),
        row.countOrNull("height"),
        row.instant("added_at"));
  }
}
