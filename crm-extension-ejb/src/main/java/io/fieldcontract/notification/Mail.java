package io.fieldcontract.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail to one person.
 *
 * @param id the same at each try
 * @param address of one recipient, as somebody typed it
 * @param language of the words, en or de
 * @param html the same as the text
 */
record Mail(
    UUID id,
    String address,
    String language,
    String subject,
    String text,
    String html,
    Instant at) {}
