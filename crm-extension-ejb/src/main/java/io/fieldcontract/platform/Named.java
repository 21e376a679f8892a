package io.fieldcontract.platform;

import java.util.UUID;

/** An object by key and name, for display. */
public record Named(UUID id, String name) {}
