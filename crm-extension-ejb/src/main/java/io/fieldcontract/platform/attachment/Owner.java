package io.fieldcontract.platform.attachment;

import java.util.UUID;

/** The object that something hangs on, by its kind, such as {@code AnomalyFlag}, and key. */
public record Owner(String type, UUID id) {}
