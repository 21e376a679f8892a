package io.fieldcontract.user;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import java.util.Optional;

/** Ties a person to the Keycloak subject at the first sign-in, and knows the person later. */
@UseCase
public class SigningIn {

  @Inject private Users users;
  @Inject private AuditTrail audit;

  /** Links the person of the scope to the subject of the token the scope was made of. */
  public void link(String subject, Scope scope) {
    audit.record(users.self(scope).link(subject), scope);
  }

  /**
   * Remembers role and address of a sign-in, for mail.
   *
   * @param email null leaves the known one
   */
  public void remember(String email, Scope scope) {
    audit.record(users.self(scope).remember(scope.role(), email), scope);
  }

  /**
   * Who signed in before, as of now: for a connection that outlives its request. Empty when ops has
   * nobody of the kind any more.
   */
  public Optional<SignedIn> again(String subject, String login, Role role) {
    return users.signedIn(subject, login, role);
  }
}
