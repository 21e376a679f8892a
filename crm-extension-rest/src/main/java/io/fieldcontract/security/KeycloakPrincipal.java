package io.fieldcontract.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The caller as a verified access token names him.
 *
 * @param subject Keycloak's own id of the user; never changes
 * @param login the claim that the setting principal-attribute names
 * @param name for people; null when the token has none
 * @param email null when the token has none that may be believed
 */
public record KeycloakPrincipal(String subject, String login, String name, String email)
    implements Principal, Serializable {

  private static final String ATTRIBUTE = KeycloakPrincipal.class.getName();
  private static final String VALID_UNTIL = ATTRIBUTE + ".validUntil";

  /** A caller has a subject and a login. */
  public KeycloakPrincipal {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(login);
  }

  /**
   * The caller of a request; empty on public paths. Servers differ in whether {@link
   * HttpServletRequest#getUserPrincipal} is this object or one of their own, so ask here.
   */
  public static Optional<KeycloakPrincipal> of(HttpServletRequest request) {
    return Optional.ofNullable((KeycloakPrincipal) request.getAttribute(ATTRIBUTE));
  }

  /** Until when the caller's token holds, clock skew included; null on public paths. */
  public static Instant validUntil(HttpServletRequest request) {
    return (Instant) request.getAttribute(VALID_UNTIL);
  }

  void attachTo(HttpServletRequest request, Instant validUntil) {
    request.setAttribute(ATTRIBUTE, this);
    request.setAttribute(VALID_UNTIL, validUntil);
  }

  /** The login, as the container knows the caller. */
  @Override
  public String getName() {
    return login;
  }

  /** Names nobody, since it ends in logs. */
  @Override
  public String toString() {
    return "KeycloakPrincipal[" + subject + "]";
  }
}
