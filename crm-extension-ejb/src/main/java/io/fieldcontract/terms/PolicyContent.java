package io.fieldcontract.terms;

import io.fieldcontract.sla.Allowance.Elapsed;
import io.fieldcontract.sla.Allowance.WorkingDays;
import io.fieldcontract.sla.PolicyId;
import io.fieldcontract.sla.SlaPolicy;
import java.time.Duration;

/**
 * What a version of a policy says.
 *
 * @param acknowledgeHours elapsed hours
 * @param warnAtPercent by then of the own working time of whoever can act, a warning is due
 */
public record PolicyContent(int acknowledgeHours, int resolveWorkingDays, int warnAtPercent) {

  SlaPolicy policy(PolicyId id, int number) {
    return new SlaPolicy(
        id,
        number,
        new Elapsed(Duration.ofHours(acknowledgeHours)),
        new WorkingDays(resolveWorkingDays),
        warnAtPercent);
  }
}
