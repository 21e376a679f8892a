package io.fieldcontract.platform.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Set;
import java.util.UUID;

/**
 * Stands inside the transaction of every use case: flushes, so that what the database refuses is
 * said here rather than at the commit, and compares what changed with what was audited. A use case
 * within another one is looked at with the outer.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AuditGuard {

  private final AuditTrail trail;

  @Inject
  AuditGuard(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Runs the use case.
   *
   * @throws IllegalStateException when it changed an entity and recorded no event of it
   */
  @AroundInvoke
  public Object refuseUnaudited(InvocationContext context) throws Exception {
    ChangesOfTransaction changes = ChangesOfTransaction.current();
    if (!changes.open()) {
      return context.proceed();
    }
    Object result = context.proceed();
    trail.flush();
    Set<UUID> unaudited = changes.unaudited();
    if (!unaudited.isEmpty()) {
      throw new IllegalStateException(context.getMethod() + " changed without audit: " + unaudited);
    }
    return result;
  }
}
