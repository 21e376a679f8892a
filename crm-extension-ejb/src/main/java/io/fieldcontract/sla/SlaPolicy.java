package io.fieldcontract.sla;

import io.fieldcontract.sla.Allowance.Elapsed;
import io.fieldcontract.sla.Allowance.WorkingDays;
import java.time.Duration;

/**
 * What is promised. A version never changes: a clock goes on with the one it was started on until
 * it is put on another.
 *
 * @param warnAtPercent by then of the time that is left to whoever can act, a warning is due
 */
public record SlaPolicy(
    PolicyId id, int version, Elapsed acknowledge, WorkingDays resolve, int warnAtPercent) {

  /** Acknowledged within 48 elapsed hours: the contract between operations and the field. */
  public static final Elapsed ACKNOWLEDGE_WITHIN = new Elapsed(Duration.ofHours(48));

  /** Resolved within 10 working days: the contract between operations and the field. */
  public static final WorkingDays RESOLVE_WITHIN = new WorkingDays(10);

  /** Refuses a warning that is none. */
  public SlaPolicy {
    if (warnAtPercent < 1 || warnAtPercent > 99) {
      throw new IllegalArgumentException("warns at " + warnAtPercent + " per cent");
    }
  }

  /** How much time a promise allows. */
  public Allowance allowance(Promise promise) {
    return promise == Promise.ACKNOWLEDGE ? acknowledge : resolve;
  }
}
