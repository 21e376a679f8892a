package io.fieldcontract.platform.attachment;

/**
 * A photo made anew from its pixels: of the file that was sent it has nothing but what one sees.
 *
 * @param jpeg without metadata, upright
 * @param width in pixels
 * @param height in pixels
 */
public record CleanPhoto(byte[] jpeg, int width, int height) {}
