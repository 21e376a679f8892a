package io.fieldcontract.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers tokens that were verified, so that not every request pays for a signature. A verdict is
 * kept for a minute at most and never past the token's expiry: so long, too, does a token outlive
 * the removal of its key. Refused tokens are not remembered, tokens only by their digest. Of the
 * entries the least recently used go first.
 */
final class VerifiedTokens {

  private static final Duration KEPT = Duration.ofSeconds(60);

  private final TokenVerifier verifier;
  private final Clock clock;
  private final Map<String, Verdict> verdicts;

  VerifiedTokens(TokenVerifier verifier, Clock clock, int capacity) {
    this.verifier = verifier;
    this.clock = clock;
    this.verdicts =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Verdict> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The token's content, verified now or less than a minute ago. */
  VerifiedToken verify(String token) throws RefusedException {
    String digest = digest(token);
    Instant now = clock.instant();
    Verdict known = find(digest);
    if (known != null && now.isBefore(known.until())) {
      return known.token();
    }
    VerifiedToken verified = verifier.verify(token);
    Instant until = now.plus(KEPT);
    boolean expiresFirst = verified.validUntil().isBefore(until);
    keep(digest, new Verdict(verified, expiresFirst ? verified.validUntil() : until));
    return verified;
  }

  private Verdict find(String digest) {
    synchronized (verdicts) {
      return verdicts.get(digest);
    }
  }

  private void keep(String digest, Verdict verdict) {
    synchronized (verdicts) {
      verdicts.put(digest, verdict);
    }
  }

  private static String digest(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private record Verdict(VerifiedToken token, Instant until) {}
}
