package io.fieldcontract.local.demo;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.copy.CopyManager;

/** Loads a photo for some of the flags, at most a dozen: they are the same in a large company. */
final class FlagPhotoTable {
  private static final int MOST = 12;

  private final Company company;
  private final CopyTable attachments;
  private final CopyTable contents;
  private final CopyTable course;
  private int number;

  FlagPhotoTable(Company company, CopyManager copy) {
    this.company = company;
    attachments =
        new CopyTable(
            copy,
            "attachment",
            "id, owner_type, owner_id, media_type, size, width, height, sha256, sent_sha256, store,"
                + " added_by, added_at");
    contents = new CopyTable(copy, "attachment_content", "attachment_id, content");
    course =
        new CopyTable(
            copy,
            "audit_entry",
            "id, at, user_id, role, action, object_type, object_id, object_version, after");
  }

  /** Adds a photo of a gap on a shelf to a flag, unless there are enough. */
  void add(UUID flag, UUID rep, Instant at) throws IOException {
    if (number == MOST) {
      return;
    }
    UUID id = company.ids().of(Ids.Kind.FLAG_PHOTO, number);
    byte[] jpeg = ShelfPhoto.jpeg(Dice.of(company.size().seed(), Dice.Purpose.FLAG_PHOTOS, number));
    String type = "image/jpeg";
    String sha256 = sha256(jpeg);
    attachments.row(
        id,
        "AnomalyFlag",
        flag,
        type,
        jpeg.length,
        ShelfPhoto.WIDTH,
        ShelfPhoto.HEIGHT,
        sha256,
        sha256,
        "DATABASE",
        rep,
        at);
    contents.row(id, "\\x" + HexFormat.of().formatHex(jpeg));
    course.row(
        company.ids().of(Ids.Kind.FLAG_PHOTO_STEP, number),
        at,
        rep,
        "REP",
        "FlagPhotoAdded",
        "FlagPhoto",
        id,
        0,
        "{\"flagId\": \"%s\", \"mediaType\": \"%s\", \"size\": %d, \"width\": %d, \"height\": %d}"
            .formatted(flag, type, jpeg.length, ShelfPhoto.WIDTH, ShelfPhoto.HEIGHT));
    number++;
  }

  void flush() throws SQLException, IOException {
    attachments.flush();
    contents.flush();
    course.flush();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
