package io.fieldcontract.security;

import com.nimbusds.jwt.JWTClaimsSet;
import io.fieldcontract.platform.scope.Role;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what a token with a good signature claims, and reads the caller from it. */
final class ClaimsCheck {

  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final int LONGEST_EMAIL = 254;
  private static final Set<String> KNOWN_ROLES =
      Arrays.stream(Role.values()).map(Role::realmName).collect(Collectors.toUnmodifiableSet());

  private final KeycloakSettings settings;
  private final Clock clock;

  ClaimsCheck(KeycloakSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  VerifiedToken verified(JWTClaimsSet claims) throws RefusedException {
    // ID and refresh tokens are signed by the same realm: only this claim tells them apart
    refuseUnless("Bearer".equals(claims.getClaim("typ")), Refusal.NOT_AN_ACCESS_TOKEN);
    refuseUnless(settings.issuer().equals(claims.getIssuer()), Refusal.WRONG_ISSUER);
    refuseUnless(isForUs(claims), Refusal.WRONG_AUDIENCE);
    Instant validUntil = checkTimes(claims);
    return new VerifiedToken(principal(claims), groups(claims), validUntil);
  }

  private boolean isForUs(JWTClaimsSet claims) {
    return !settings.verifyTokenAudience() || claims.getAudience().contains(settings.resource());
  }

  private Instant checkTimes(JWTClaimsSet claims) throws RefusedException {
    Date expiry = claims.getExpirationTime();
    refuseUnless(expiry != null, Refusal.INCOMPLETE);
    Instant now = clock.instant();
    Instant validUntil = expiry.toInstant().plus(SKEW);
    refuseUnless(now.isBefore(validUntil), Refusal.EXPIRED);
    Date notBefore = claims.getNotBeforeTime();
    boolean begun = notBefore == null || !now.plus(SKEW).isBefore(notBefore.toInstant());
    refuseUnless(begun, Refusal.NOT_YET_VALID);
    return validUntil;
  }

  private KeycloakPrincipal principal(JWTClaimsSet claims) throws RefusedException {
    String subject = text(claims, "sub");
    String login = text(claims, settings.principalAttribute());
    refuseUnless(subject != null && login != null, Refusal.INCOMPLETE);
    return new KeycloakPrincipal(subject, login, text(claims, "name"), email(claims));
  }

  // Somebody could have typed anybody's address.
  private static String email(JWTClaimsSet claims) throws RefusedException {
    boolean unverified = Boolean.FALSE.equals(claims.getClaim("email_verified"));
    String email = unverified ? null : text(claims, "email");
    return email != null && email.length() <= LONGEST_EMAIL ? email : null;
  }

  private static String text(JWTClaimsSet claims, String claim) throws RefusedException {
    try {
      String text = claims.getStringClaim(claim);
      return text == null || text.isBlank() ? null : text;
    } catch (ParseException e) {
      throw new RefusedException(Refusal.MALFORMED, e);
    }
  }

  private Set<String> groups(JWTClaimsSet claims) {
    Object holder =
        settings.useResourceRoleMappings()
            ? member(claims.getClaim("resource_access"), settings.resource())
            : claims.getClaim("realm_access");
    Collection<?> roles = member(holder, "roles") instanceof Collection<?> list ? list : List.of();
    return KNOWN_ROLES.stream().filter(roles::contains).collect(Collectors.toSet());
  }

  private static Object member(Object object, String name) {
    return object instanceof Map<?, ?> map ? map.get(name) : null;
  }

  private static void refuseUnless(boolean holds, Refusal refusal) throws RefusedException {
    if (!holds) {
      throw new RefusedException(refusal);
    }
  }
}
