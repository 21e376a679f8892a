package io.fieldcontract.call.rest;

import io.fieldcontract.call.CallContent;
import io.fieldcontract.call.EntryMeasure;
import io.fieldcontract.call.NextAction;
import io.fieldcontract.call.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The call form: five things to give, and the intent to submit or to keep a draft.
 *
 * @param submit required: what arrives is what was meant
 */
public record CallInput(
    @NotNull LocalDate callDate,
    @NotNull UUID hcpId,
    @Size(max = 10) List<@NotNull UUID> productIds,
    Outcome outcome,
    NextAction nextAction,
    @Size(max = 255) String nextActionNote,
    @Size(max = 50) List<@NotNull UUID> attendeeIds,
    @NotNull Boolean submit,
    @Valid Entry entry) {

  /** How the entry went, as the device measured it; times in milliseconds. */
  public record Entry(
      @Min(0) int millis,
      @Min(0) @Max(Short.MAX_VALUE) int taps,
      boolean hcpPicked,
      @NotNull EntryMeasure.Device device,
      boolean offline) {}

  CallContent content() {
    return new CallContent(
        callDate, hcpId, productIds, outcome, nextAction, nextActionNote, attendeeIds);
  }

  EntryMeasure measure() {
    return entry == null
        ? null
        : new EntryMeasure(
            entry.millis(),
            (short) entry.taps(),
            entry.hcpPicked(),
            entry.device(),
            entry.offline());
  }
}
