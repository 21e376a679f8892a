package io.fieldcontract.user;

import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;

/**
 * Who makes a request, or is acted for while away.
 *
 * @param name for display
 * @param linked whether the person is tied to the token's subject already
 * @param lastRole that of the last sign-in; null before the first
 * @param email where the person gets mail; null when not known
 */
public record SignedIn(
    Scope scope, String login, String name, boolean linked, Role lastRole, String email) {

  /**
   * Whether a sign-in says what is known already.
   *
   * @param emailOfToken null when the token has none: the known one stays
   */
  public boolean isKnown(String emailOfToken) {
    return scope.role() == lastRole && (emailOfToken == null || emailOfToken.equals(email));
  }
}
