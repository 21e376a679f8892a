package io.fieldcontract.terms.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.terms.Diagnosis.Pause;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Something that could be filed.
 *
 * @param policyId null for that of IC disputes
 * @param pauses null for none
 */
public record DiagnosisInput(
    @NotNull UUID calendarId,
    UUID policyId,
    @NotNull Instant filedAt,
    @Size(max = 100) List<@Valid @NotNull PauseInput> pauses) {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

  /** A pause; to is null of one that has not ended. */
  public record PauseInput(@NotNull Instant from, Instant to) {}

  Instant filed() {
    return held(filedAt, "filedAt");
  }

  List<Pause> pausesInOrder() {
    return pauses == null
        ? List.of()
        : pauses.stream()
            .map(one -> new Pause(held(one.from(), "pauses"), held(one.to(), "pauses")))
            .toList();
  }

  private static Instant held(Instant moment, String field) {
    if (moment == null) {
      return null;
    }
    if (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST)) {
      throw new Problem(ProblemType.INVALID_INPUT, field);
    }
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
