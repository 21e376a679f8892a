package io.fieldcontract.local.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Stands in for Keycloak: a key of this run only, its public half served on the loopback address
 * where Keycloak would serve it, and tokens as Keycloak would issue them. So that thousands of
 * users can be signed in at once.
 */
final class Issuer implements AutoCloseable {
  private static final String REALM = "crm";
  private static final String KEY_ID = "benchmark";
  private static final Duration VALID = Duration.ofHours(12);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;
  private final HttpServer server;

  private Issuer(KeyPair keys, HttpServer server) {
    this.keys = keys;
    this.server = server;
  }

  /** Makes the key and serves it on a free port. */
  static Issuer start() throws IOException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      Issuer issuer = new Issuer(generator.generateKeyPair(), HttpServer.create(address, 0));
      String path = "/realms/" + REALM + "/protocol/openid-connect/certs";
      issuer.server.createContext(path, issuer::answerKeys);
      issuer.server.start();
      return issuer;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has RSA", e);
    }
  }

  /** The address to give to the application as its Keycloak. */
  String authServerUrl() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** An access token of a rep, valid for this run. */
  String token(String subject, String login) {
    Instant now = Instant.now();
    String claims =
        """
        {"iss":"%s/realms/%s","aud":"crm-extension","azp":"crm-extension","typ":"Bearer","iat":%d,"exp":%d,\
        "sub":"%s","preferred_username":"%s","realm_access":{"roles":["rep"]}}"""
            .formatted(
                authServerUrl(),
                REALM,
                now.getEpochSecond(),
                now.plus(VALID).getEpochSecond(),
                subject,
                login);
    String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}";
    String signed = encoded(header) + "." + encoded(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java signs with RSA", e);
    }
  }

  private void answerKeys(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    byte[] body =
        """
        {"keys":[{"kid":"%s","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}"""
            .formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()))
            .getBytes(StandardCharsets.US_ASCII);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The number's bytes without the sign byte. */
  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
