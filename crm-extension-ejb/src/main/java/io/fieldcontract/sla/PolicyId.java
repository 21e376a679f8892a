package io.fieldcontract.sla;

import java.util.UUID;

/** The identity of a policy through all its versions. */
public record PolicyId(UUID value) {}
