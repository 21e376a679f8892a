package io.fieldcontract.terms;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.sla.PolicyId;
import jakarta.inject.Inject;

/** Operations say what is promised. */
@UseCase
public class PolicyKeeping {

  @Inject private SlaPolicies policies;
  @Inject private AuditTrail audit;

  /**
   * One more version, for the clocks that are started from now on.
   *
   * @throws Problem STALE_VERSION
   */
  public void change(PolicyId id, long version, PolicyContent content, Scope scope) {
    KeptPolicy policy = policies.toChange(id, version, scope);
    PolicyContent before = policies.content(policy, scope);
    audit.record(policy.change(before, content), scope);
    policies.keep(policy, content, scope);
  }
}
