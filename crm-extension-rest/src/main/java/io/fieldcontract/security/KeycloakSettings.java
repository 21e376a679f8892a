package io.fieldcontract.security;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.SECONDS;

import io.fieldcontract.platform.settings.InvalidSettingException;
import io.fieldcontract.platform.settings.Settings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * How Keycloak is reached and what of its tokens is believed, under the names of the Keycloak
 * adapter's keycloak.json.
 *
 * @param authServerUrl Keycloak as browsers and tokens name it
 * @param authServerUrlForBackendRequests Keycloak as this server reaches it
 * @param resource the client's id
 * @param principalAttribute the claim that is a user's login
 * @param useResourceRoleMappings roles are those of the client, not of the realm
 * @param minTimeBetweenJwksRequests of fetching keys because a token names an unknown one
 * @param publicKeyCacheTtl how long fetched keys are used before they are fetched again
 * @param connectionTimeout of connecting to Keycloak, and again of each read
 * @param tokenSignatureAlgorithms the only JWS algorithms accepted
 */
public record KeycloakSettings(
    String realm,
    URI authServerUrl,
    URI authServerUrlForBackendRequests,
    String resource,
    boolean verifyTokenAudience,
    String principalAttribute,
    boolean useResourceRoleMappings,
    Duration minTimeBetweenJwksRequests,
    Duration publicKeyCacheTtl,
    Duration connectionTimeout,
    Set<String> tokenSignatureAlgorithms) {

  private static final List<String> ALGORITHMS =
      List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  /** The set of algorithms cannot be changed afterwards. */
  public KeycloakSettings {
    tokenSignatureAlgorithms = Set.copyOf(tokenSignatureAlgorithms);
  }

  /**
   * The settings of this process: system properties {@code crm.keycloak.<name>}, then environment
   * variables {@code CRM_KEYCLOAK_<NAME>}, then the keycloak.json that the setting {@code
   * config-file} names.
   *
   * @throws InvalidSettingException when one is missing or wrong
   */
  public static KeycloakSettings load() {
    return from(System.getProperties(), System.getenv());
  }

  static KeycloakSettings from(Properties properties, Map<String, String> environment) {
    Settings settings = new Settings("keycloak", properties, environment);
    SslRequired ssl = SslRequired.of(settings.optional("ssl-required", "external"));
    URI authServerUrl = ssl.address(settings.required("auth-server-url"));
    return new KeycloakSettings(
        settings.required("realm").value(),
        authServerUrl,
        settings
            .find("auth-server-url-for-backend-requests")
            .map(ssl::address)
            .orElse(authServerUrl),
        settings.required("resource").value(),
        settings.optional("verify-token-audience", "true").flag(),
        settings.optional("principal-attribute", "preferred_username").value(),
        settings.optional("use-resource-role-mappings", "false").flag(),
        settings.optional("min-time-between-jwks-requests", "10").duration(SECONDS, 1, 60),
        settings.optional("public-key-cache-ttl", "300").duration(SECONDS, 120, 86_400),
        settings.optional("connection-timeout", "2000").duration(MILLIS, 100, 10_000),
        settings.optional("token-signature-algorithms", "RS256,ES256,PS256").someOf(ALGORITHMS));
  }

  /** The {@code iss} of the realm's tokens. */
  public String issuer() {
    return authServerUrl + realmPath();
  }

  /** Where the realm publishes its public keys. */
  public URI keysUrl() {
    return URI.create(
        authServerUrlForBackendRequests + realmPath() + "/protocol/openid-connect/certs");
  }

  private String realmPath() {
    return "/realms/" + URLEncoder.encode(realm, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
