package io.fieldcontract.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The part of a Keycloak realm that the adapter meets: published keys, and tokens signed by them.
 */
final class KeycloakRealm implements AutoCloseable {

  static final RSAKey FIRST = key("first");
  static final RSAKey SECOND = key("second");
  static final String PATH = "/realms/crm/protocol/openid-connect/certs";

  private final HttpServer server;
  private final Clock clock;
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile JWKSet published = new JWKSet(FIRST.toPublicJWK());
  private volatile boolean down;

  KeycloakRealm(Clock clock) throws IOException {
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PATH, this::answer);
    server.start();
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  void publish(RSAKey... keys) {
    published = new JWKSet(List.of(keys)).toPublicJWKSet();
  }

  void goDown() {
    down = true;
  }

  void comeBack() {
    down = false;
  }

  int fetches() {
    return fetches.get();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  KeycloakSettings settings(String... namesAndValues) {
    Properties properties = new Properties();
    properties.setProperty("crm.keycloak.realm", "crm");
    properties.setProperty("crm.keycloak.resource", "crm-extension");
    properties.setProperty("crm.keycloak.auth-server-url", address());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.setProperty("crm.keycloak." + namesAndValues[i], namesAndValues[i + 1]);
    }
    return KeycloakSettings.from(properties, Map.of());
  }

  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(address() + "/realms/crm")
        .audience(List.of("account", "crm-extension"))
        .subject("11111111-2222-3333-4444-555555555555")
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
        .claim("typ", "Bearer")
        .claim("preferred_username", "rep")
        .claim("name", "Robin Rep")
        .claim("email", "rep@example.com")
        .claim("realm_access", Map.of("roles", List.of("rep", "offline_access")));
  }

  String token() {
    return token(claims -> claims);
  }

  String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(FIRST, change.apply(claims()).build());
  }

  String tokenSignedBy(RSAKey key) {
    return signed(key, claims().build());
  }

  static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    byte[] body = published.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(down ? 502 : 200, down ? -1 : body.length);
    if (!down) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
