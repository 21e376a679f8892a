package io.fieldcontract.platform.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * What hangs on an object, without its content.
 *
 * @param size of the content in bytes
 * @param width in pixels; null of what is no picture
 * @param height in pixels; null of what is no picture
 * @param addedAt when it reached the server
 */
public record Attachment(
    UUID id, String mediaType, int size, Integer width, Integer height, Instant addedAt) {}
