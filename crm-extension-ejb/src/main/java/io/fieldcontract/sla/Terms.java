package io.fieldcontract.sla;

import io.fieldcontract.calendar.BusinessCalendar;

/** What a clock is pinned to: a promise, by one version of a policy and one of a calendar. */
public record Terms(Promise promise, SlaPolicy policy, BusinessCalendar calendar) {

  /** How much time is allowed. */
  public Allowance allowance() {
    return policy.allowance(promise);
  }
}
