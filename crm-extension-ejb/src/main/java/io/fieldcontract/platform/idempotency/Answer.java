package io.fieldcontract.platform.idempotency;

/**
 * The answer to a write, kept to be given again.
 *
 * @param location of what was made; may be null
 * @param etag of what was written; may be null
 * @param body JSON; may be null
 */
public record Answer(int status, String location, String etag, String body) {}
