package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Content that was sent and cleaned, on its way to being attached.
 *
 * @param sentSha256 of what was sent, so that it is known when it is sent again
 * @param width in pixels; null of what is no picture
 * @param height in pixels; null of what is no picture
 * @param object where the content is already; null when it goes into the database
 */
public record Upload(
    String sentSha256,
    String mediaType,
    byte[] content,
    Integer width,
    Integer height,
    StoredObject object) {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /**
   * An object of the bucket.
   *
   * @param announcement to be withdrawn by whoever keeps it
   */
  record StoredObject(UUID key, UUID announcement) {}

  static Upload of(CleanPhoto photo, byte[] sent) {
    return new Upload(
        Digest.sha256(sent), "image/jpeg", photo.jpeg(), photo.width(), photo.height(), null);
  }

  /** A PDF file is one by its first octets; what else is in it is for its reader to judge. */
  static boolean isPdf(byte[] sent) {
    return sent.length > PDF.length && Arrays.equals(sent, 0, PDF.length, PDF, 0, PDF.length);
  }

  static Upload ofPdf(byte[] sent) {
    return new Upload(Digest.sha256(sent), "application/pdf", sent, null, null, null);
  }

  Upload storedAs(UUID key, UUID announcement) {
    StoredObject stored = new StoredObject(key, announcement);
    return new Upload(sentSha256, mediaType, content, width, height, stored);
  }
}
