package io.fieldcontract.security;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource.OutageEvent;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.events.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The realm's public keys, fetched at the first token and kept. They are fetched again in the
 * background before they get old, and at once when a token names an unknown key, though not more
 * often than the settings allow. While Keycloak cannot be reached, the last keys hold for a day.
 */
final class RealmKeys implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RealmKeys.class.getName());
  private static final Duration OUTAGE_GRACE = Duration.ofDays(1);
  private static final long REFRESH_AHEAD_MILLIS = 30_000;
  private static final int MAX_ANSWER_BYTES = 200_000;

  private final JWKSetSource<SecurityContext> source;
  private final Clock clock;

  RealmKeys(KeycloakSettings settings, Clock clock) {
    this.source = source(settings);
    this.clock = clock;
  }

  /**
   * The keys that may have signed a token with this header; empty when the realm publishes none.
   *
   * @throws RefusedException KEYS_UNAVAILABLE when no keys could be fetched yet
   */
  List<PublicKey> candidates(JWSHeader header) throws RefusedException {
    JWKSelector selector = new JWKSelector(JWKMatcher.forJWSHeader(header));
    try {
      JWKSet known = read(JWKSetCacheRefreshEvaluator.noRefresh());
      List<PublicKey> keys = select(selector, known);
      return keys.isEmpty() ? select(selector, readNewerThan(known)) : keys;
    } catch (RateLimitReachedException e) {
      throw new RefusedException(Refusal.KEYS_UNAVAILABLE, e); // told in the log a moment ago
    } catch (KeySourceException e) {
      LOG.log(System.Logger.Level.WARNING, "No keys to verify access tokens: " + e.getMessage());
      throw new RefusedException(Refusal.KEYS_UNAVAILABLE, e);
    }
  }

  private JWKSet readNewerThan(JWKSet known) throws KeySourceException {
    try {
      return read(JWKSetCacheRefreshEvaluator.referenceComparison(known));
    } catch (RateLimitReachedException e) {
      return known;
    }
  }

  private JWKSet read(JWKSetCacheRefreshEvaluator evaluator) throws KeySourceException {
    return source.getJWKSet(evaluator, clock.millis(), null);
  }

  private static List<PublicKey> select(JWKSelector selector, JWKSet keys) {
    return KeyConverter.toJavaKeys(selector.select(keys)).stream()
        .filter(PublicKey.class::isInstance)
        .map(PublicKey.class::cast)
        .toList();
  }

  private static JWKSetSource<SecurityContext> source(KeycloakSettings settings) {
    int timeout = Math.toIntExact(settings.connectionTimeout().toMillis());
    // who waits for another's fetch waits as long as that can take: connect and read, tried twice
    long wait = 4L * timeout;
    var built =
        JWKSourceBuilder.<SecurityContext>create(
                url(settings), new DefaultResourceRetriever(timeout, timeout, MAX_ANSWER_BYTES))
            .cache(settings.publicKeyCacheTtl().toMillis(), wait)
            .refreshAheadCache(REFRESH_AHEAD_MILLIS, false)
            .rateLimited(settings.minTimeBetweenJwksRequests().toMillis())
            .retrying(true)
            .outageTolerant(OUTAGE_GRACE.toMillis(), event -> logOutage(settings, event))
            .build();
    // the set's own interface takes the time as an argument, the key source's does not
    return ((JWKSetBasedJWKSource<SecurityContext>) built).getJWKSetSource();
  }

  private static void logOutage(KeycloakSettings settings, Event<?, ?> event) {
    String cause = event instanceof OutageEvent<?> outage ? outage.getException().getMessage() : "";
    String message = "The last known keys stay in use, {0} cannot be read: {1}";
    LOG.log(System.Logger.Level.WARNING, message, settings.keysUrl(), cause);
  }

  private static URL url(KeycloakSettings settings) {
    try {
      return settings.keysUrl().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("settings let through a wrong address", e);
    }
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
