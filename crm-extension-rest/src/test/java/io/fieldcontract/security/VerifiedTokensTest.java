package io.fieldcontract.security;

import static io.fieldcontract.security.KeycloakRealm.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The realm drops the first key in each test: who is still let in was remembered. */
class VerifiedTokensTest {

  private final AdjustableClock clock = new AdjustableClock();
  private KeycloakRealm realm;
  private RealmKeys keys;
  private VerifiedTokens tokens;

  @BeforeEach
  void start() throws IOException {
    realm = new KeycloakRealm(clock);
    tokens = tokens(2);
  }

  @AfterEach
  void stop() {
    keys.close();
    realm.close();
  }

  @Test
  void rememberAVerdictForAMinute() throws RefusedException {
    String token = realm.token();
    VerifiedToken first = tokens.verify(token);
    dropTheFirstKey();

    clock.pass(Duration.ofSeconds(59));
    assertThat(tokens.verify(token)).isSameAs(first);
    clock.pass(Duration.ofSeconds(1));
    assertThat(refusalOf(token)).isEqualTo(Refusal.UNKNOWN_KEY);
  }

  @Test
  void rememberNothingPastTheExpiry() throws RefusedException {
    Date soon = Date.from(clock.instant().plusSeconds(5));
    String token = realm.token(claims -> claims.expirationTime(soon));
    tokens.verify(token);

    clock.pass(Duration.ofSeconds(35)); // with the clock skew
    assertThat(refusalOf(token)).isEqualTo(Refusal.EXPIRED);
  }

  @Test
  void forgetTheLeastRecentlyUsedFirst() throws RefusedException {
    String often = realm.token(claims -> claims.jwtID("often"));
    String once = realm.token(claims -> claims.jwtID("once"));
    tokens.verify(often);
    tokens.verify(once);
    tokens.verify(often);
    tokens.verify(realm.token(claims -> claims.jwtID("new")));
    dropTheFirstKey();

    assertThat(tokens.verify(often).groups()).contains("rep");
    assertThat(refusalOf(once)).isEqualTo(Refusal.UNKNOWN_KEY);
  }

  @Test
  void rememberNoRefusal() throws RefusedException {
    String token = realm.tokenSignedBy(SECOND);
    assertThat(refusalOf(token)).isEqualTo(Refusal.UNKNOWN_KEY);

    realm.publish(SECOND);
    clock.pass(Duration.ofSeconds(10));
    assertThat(tokens.verify(token).groups()).contains("rep");
  }

  /** Makes the keys read anew by a token of the new key. */
  private void dropTheFirstKey() throws RefusedException {
    realm.publish(SECOND);
    new TokenVerifier(realm.settings(), keys, new ClaimsCheck(realm.settings(), clock))
        .verify(realm.tokenSignedBy(SECOND));
  }

  private Refusal refusalOf(String token) {
    return catchThrowableOfType(RefusedException.class, () -> tokens.verify(token)).refusal();
  }

  private VerifiedTokens tokens(int capacity) {
    KeycloakSettings settings = realm.settings();
    keys = new RealmKeys(settings, clock);
    TokenVerifier verifier = new TokenVerifier(settings, keys, new ClaimsCheck(settings, clock));
    return new VerifiedTokens(verifier, clock, capacity);
  }
}
