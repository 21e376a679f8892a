package io.fieldcontract.security;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collections;
import java.util.List;

/**
 * Signs in each request by its Keycloak access token ({@code Authorization: Bearer …}); keeps no
 * session. A request to the API without a good token is answered here with 401, or with 503 while
 * no keys can be had to judge it by; public paths go on without a caller.
 */
@ApplicationScoped
public class KeycloakMechanism implements HttpAuthenticationMechanism {

  private static final System.Logger LOG = System.getLogger(KeycloakMechanism.class.getName());
  private static final String SCHEME = "Bearer ";
  private static final int REMEMBERED_TOKENS = 10_000;

  private KeycloakSettings settings;
  private RealmKeys keys;
  private VerifiedTokens tokens;

  /** For the container's proxy. */
  protected KeycloakMechanism() {}

  /** Asks Keycloak for nothing yet: it may start later than this server. */
  @Inject
  public KeycloakMechanism(KeycloakSettings settings, Clock clock) {
    this.settings = settings;
    this.keys = new RealmKeys(settings, clock);
    TokenVerifier verifier = new TokenVerifier(settings, keys, new ClaimsCheck(settings, clock));
    this.tokens = new VerifiedTokens(verifier, clock, REMEMBERED_TOKENS);
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (PublicPaths.include(request)) {
      return context.doNothing();
    }
    try {
      VerifiedToken token = tokens.verify(bearerToken(request));
      token.principal().attachTo(request, token.validUntil());
      return context.notifyContainerAboutLogin(token.principal(), token.groups());
    } catch (RefusedException e) {
      LOG.log(System.Logger.Level.DEBUG, "Request refused: {0}", e.refusal());
      // not responseUnauthorized(): servers differ in what they make of it
      RefusalAnswer.write(request, response, e.refusal(), settings.minTimeBetweenJwksRequests());
      return AuthenticationStatus.SEND_FAILURE;
    }
  }

  private static String bearerToken(HttpServletRequest request) throws RefusedException {
    List<String> headers = Collections.list(request.getHeaders("Authorization"));
    if (headers.size() > 1) {
      throw new RefusedException(Refusal.MALFORMED);
    }
    if (headers.isEmpty() || !isBearer(headers.get(0))) {
      throw new RefusedException(Refusal.NO_TOKEN);
    }
    return headers.get(0).substring(SCHEME.length()).strip();
  }

  private static boolean isBearer(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  @PreDestroy
  void close() {
    keys.close();
  }
}
