package io.fieldcontract.user;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;

/** Ties a person to the Keycloak subject at the first sign-in. */
@UseCase
public class SigningIn {

  @Inject private Users users;
  @Inject private AuditTrail audit;

  /** Links the person of the scope to the subject of the token the scope was made of. */
  public void link(String subject, Scope scope) {
    audit.record(users.self(scope).link(subject), scope);
  }
}
