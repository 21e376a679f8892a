package io.fieldcontract.call.rest;

import io.fieldcontract.call.CallContent;
import io.fieldcontract.call.NextAction;
import io.fieldcontract.call.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a submitted call should have said, and why it did not. */
public record CallCorrection(
    @NotNull LocalDate callDate,
    @NotNull UUID hcpId,
    @NotEmpty @Size(max = 10) List<@NotNull UUID> productIds,
    @NotNull Outcome outcome,
    @NotNull NextAction nextAction,
    @Size(max = 255) String nextActionNote,
    @Size(max = 50) List<@NotNull UUID> attendeeIds,
    @NotBlank @Size(max = 255) String reason) {

  CallContent content() {
    return new CallContent(
        callDate, hcpId, productIds, outcome, nextAction, nextActionNote, attendeeIds);
  }
}
