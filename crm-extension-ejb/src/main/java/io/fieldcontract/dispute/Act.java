package io.fieldcontract.dispute;

import io.fieldcontract.platform.scope.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who does something, and when: to the microsecond, as the database keeps it.
 *
 * @param by null for a job
 */
record Act(UserId by, Instant now, ClockTerms terms) {

  /** Cuts off what the database does not keep. */
  Act {
    now = now.truncatedTo(ChronoUnit.MICROS);
  }
}
