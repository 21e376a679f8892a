package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.Digest;

/**
 * Content that was sent and cleaned, on its way to being attached.
 *
 * @param sentSha256 of what was sent, so that it is known when it is sent again
 * @param width in pixels; null of what is no picture
 * @param height in pixels; null of what is no picture
 */
public record Upload(
    String sentSha256, String mediaType, byte[] content, Integer width, Integer height) {

  static Upload of(CleanPhoto photo, byte[] sent) {
    return new Upload(
        Digest.sha256(sent), "image/jpeg", photo.jpeg(), photo.width(), photo.height());
  }
}
