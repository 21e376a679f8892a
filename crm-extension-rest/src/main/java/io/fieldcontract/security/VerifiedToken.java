package io.fieldcontract.security;

import java.time.Instant;
import java.util.Set;

/**
 * What a token that was verified says.
 *
 * @param groups the caller's roles, only those this application knows
 * @param validUntil when it is refused as expired, clock skew included
 */
record VerifiedToken(KeycloakPrincipal principal, Set<String> groups, Instant validUntil) {

  VerifiedToken {
    groups = Set.copyOf(groups);
  }
}
