package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** ETags that are versions in quotes, and the If-Match a change must carry. */
@ApplicationScoped
public class Versions {

  @Inject private AuditTrail audit;

  /** The ETag of a version. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that a change is meant for.
   *
   * @param ifMatch the header; null when missing
   * @param current the thing as it is now, which the answer shows when the header is stale
   * @throws Problem VERSION_REQUIRED, STALE_VERSION with what changed
   */
  public long expected(String ifMatch, long version, UUID id, Object current, Scope scope) {
    if (ifMatch == null) {
      throw new Problem(ProblemType.VERSION_REQUIRED);
    }
    if (etag(version).equals(ifMatch.strip())) {
      return version;
    }
    throw new Problem(ProblemType.STALE_VERSION)
        .with("changed", audit.changedSince(id, number(ifMatch), scope))
        .with("current", current)
        .with("currentEtag", etag(version));
  }

  // What is no version of ours is older than all of them: everything changed since.
  private static long number(String ifMatch) {
    String digits = ifMatch.strip().replace("\"", "");
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
  }
}
