package io.fieldcontract.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fieldcontract.call.Outcome;
import io.fieldcontract.coverage.Coverage;
import io.fieldcontract.platform.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a rep used to write to the manager on a Friday, made from the calls; docs/numbers.md has the
 * formulas.
 *
 * @param monday of the week, which ends on the Sunday
 * @param reps who has the territory today
 * @param calls submitted, with a call date in the week
 * @param lateCalls of these, those entered late
 * @param hcps different HCPs called on
 * @param targetsCalled of these, targets of the cycle
 * @param outcomes of the calls, those that occurred
 * @param coverage at the end of the week, or of today; null outside of any cycle
 * @param flagsRaised in the week
 * @param flagsOpen today
 * @param disputesFiled in the week, of those the caller sees
 * @param disputesOpen today, of those the caller sees
 */
public record TerritoryWeek(
    Named territory,
    Named region,
    List<Named> reps,
    LocalDate monday,
    int calls,
    int lateCalls,
    int hcps,
    int targetsCalled,
    List<OutcomeCount> outcomes,
    Coverage coverage,
    int flagsRaised,
    int flagsOpen,
    int disputesFiled,
    int disputesOpen,
    Instant asOf) {

  /** So many calls ended like this. */
  public record OutcomeCount(Outcome outcome, int calls) {}

  /** What of a week needs a look, the most pressing first. */
  public enum Mark {
    /** Nobody has called on anybody. */
    NO_CALLS(week -> week.calls == 0),
    /** As the signal of that name. */
    COVERAGE_BEHIND(week -> week.coverage != null && week.coverage.runsBehind()),
    /** Any is open. */
    DISPUTES_OPEN(week -> week.disputesOpen > 0),
    /** Any call was entered late. */
    LATE_CALLS(week -> week.lateCalls > 0);

    private final Predicate<TerritoryWeek> holds;

    Mark(Predicate<TerritoryWeek> holds) {
      this.holds = holds;
    }
  }

  /** What needs a look. */
  @JsonProperty
  public List<Mark> marks() {
    return Stream.of(Mark.values()).filter(mark -> mark.holds.test(this)).toList();
  }

  TerritoryWeek with(Coverage known) {
    return new TerritoryWeek(
        territory,
        region,
        reps,
        monday,
        calls,
        lateCalls,
        hcps,
        targetsCalled,
        outcomes,
        known,
        flagsRaised,
        flagsOpen,
        disputesFiled,
        disputesOpen,
        asOf);
  }

  /** How many calls ended like this. */
  public int ended(Outcome outcome) {
    return outcomes.stream()
        .filter(one -> one.outcome() == outcome)
        .mapToInt(OutcomeCount::calls)
        .sum();
  }
}
