package io.fieldcontract.user.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.security.KeycloakPrincipal;
import io.fieldcontract.user.SignedIn;
import io.fieldcontract.user.SigningIn;
import io.fieldcontract.user.Users;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Who makes this request and what that person sees, made once a request. */
@RequestScoped
public class CurrentScope {

  private static final Logger LOG = System.getLogger(CurrentScope.class.getName());

  @Inject private HttpServletRequest request;
  @Inject private Users users;
  @Inject private SigningIn signingIn;
  private SignedIn signedIn;

  /**
   * What the caller sees.
   *
   * @throws Problem UNAUTHENTICATED without a caller; NOT_A_KNOWN_USER when the caller has none of
   *     the roles or ops loaded nobody of this login
   */
  @Produces
  @Dependent
  public Scope scope() {
    return signedIn().scope();
  }

  /** The caller, tied to the token's subject at the first request. */
  public SignedIn signedIn() {
    if (signedIn == null) {
      signedIn = find();
    }
    return signedIn;
  }

  private SignedIn find() {
    KeycloakPrincipal caller =
        KeycloakPrincipal.of(request).orElseThrow(() -> new Problem(ProblemType.UNAUTHENTICATED));
    Role role =
        Role.widest(request::isUserInRole)
            .orElseThrow(() -> new Problem(ProblemType.NOT_A_KNOWN_USER));
    SignedIn found =
        users
            .signedIn(caller.subject(), caller.login(), role)
            .orElseThrow(() -> new Problem(ProblemType.NOT_A_KNOWN_USER));
    if (!found.linked()) {
      link(caller, found, role);
    }
    if (!found.isKnown(caller.email())) {
      remember(caller, found);
      return users.signedIn(caller.subject(), caller.login(), role).orElse(found);
    }
    return found;
  }

  // Whoever is faster has the same to say; and it is no reason to refuse the request.
  private void remember(KeycloakPrincipal caller, SignedIn found) {
    try {
      signingIn.remember(caller.email(), found.scope());
    } catch (RuntimeException beaten) {
      LOG.log(Level.DEBUG, "A sign-in was not remembered", beaten);
    }
  }

  // Screens ask for several things at once: of the first requests one is the fastest to link.
  private void link(KeycloakPrincipal caller, SignedIn found, Role role) {
    try {
      signingIn.link(caller.subject(), found.scope());
    } catch (RuntimeException beaten) {
      users
          .signedIn(caller.subject(), caller.login(), role)
          .filter(SignedIn::linked)
          .orElseThrow(() -> beaten);
    }
  }
}
