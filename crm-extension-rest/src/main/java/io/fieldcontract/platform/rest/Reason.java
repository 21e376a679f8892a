package io.fieldcontract.platform.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why, in the words of who does it. */
public record Reason(@NotBlank @Size(max = 255) String reason) {}
