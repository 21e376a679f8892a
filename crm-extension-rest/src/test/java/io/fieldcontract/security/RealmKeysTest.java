package io.fieldcontract.security;

import static io.fieldcontract.security.KeycloakRealm.FIRST;
import static io.fieldcontract.security.KeycloakRealm.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmKeysTest {

  private static final Duration PAST_TTL = Duration.ofSeconds(301);
  private static final Duration PAST_RATE_LIMIT = Duration.ofSeconds(10);

  private final AdjustableClock clock = new AdjustableClock();
  private KeycloakRealm realm;
  private RealmKeys keys;

  @BeforeEach
  void start() throws IOException {
    realm = new KeycloakRealm(clock);
    keys = new RealmKeys(realm.settings(), clock);
  }

  @AfterEach
  void stop() {
    keys.close();
    realm.close();
  }

  @Test
  void areFetchedAtTheFirstTokenAndOnce() throws Exception {
    assertThat(realm.fetches()).isZero();
    assertThat(candidates(FIRST)).containsExactly(FIRST.toPublicKey());
    assertThat(candidates(FIRST)).containsExactly(FIRST.toPublicKey());
    assertThat(realm.fetches()).isOne();
  }

  @Test
  void areFetchedAgainWhenATokenNamesANewOne() throws Exception {
    candidates(FIRST);
    realm.publish(FIRST, SECOND);

    assertThat(candidates(SECOND)).containsExactly(SECOND.toPublicKey());
    assertThat(realm.fetches()).isEqualTo(2);
  }

  @Test
  void areNotFetchedForEachTokenThatNamesAnUnknownOne() throws Exception {
    candidates(FIRST);
    for (int i = 0; i < 20; i++) {
      assertThat(candidates(SECOND)).isEmpty();
    }
    assertThat(realm.fetches()).isEqualTo(2);

    clock.pass(PAST_RATE_LIMIT);
    realm.publish(SECOND);
    assertThat(candidates(SECOND)).hasSize(1);
    assertThat(realm.fetches()).isEqualTo(3);
  }

  @Test
  void areForgottenOnceTheRealmNoLongerPublishesThem() throws Exception {
    candidates(FIRST);
    realm.publish(SECOND);
    clock.pass(PAST_TTL);

    assertThat(candidates(FIRST)).isEmpty();
  }

  @Test
  void holdThroughAnOutage() throws Exception {
    candidates(FIRST);
    realm.goDown();
    clock.pass(PAST_TTL);

    assertThat(candidates(FIRST)).hasSize(1);
    for (int i = 0; i < 20; i++) {
      assertThat(candidates(SECOND)).isEmpty();
    }
    assertThat(candidates(FIRST)).hasSize(1);
  }

  @Test
  void doNotHoldForEver() throws Exception {
    candidates(FIRST);
    realm.goDown();
    clock.pass(Duration.ofHours(25));

    assertThat(refusal()).isEqualTo(Refusal.KEYS_UNAVAILABLE);
  }

  @Test
  void areNotThereBeforeKeycloakAnswers() throws Exception {
    realm.goDown();
    for (int i = 0; i < 20; i++) {
      assertThat(refusal()).isEqualTo(Refusal.KEYS_UNAVAILABLE);
    }
    assertThat(realm.fetches()).isEqualTo(4); // two attempts, each tried twice

    realm.comeBack();
    clock.pass(PAST_RATE_LIMIT);
    assertThat(candidates(FIRST)).hasSize(1);
  }

  @Test
  void areNotThereWhenNothingListens() {
    realm.close();

    assertThat(refusal()).isEqualTo(Refusal.KEYS_UNAVAILABLE);
  }

  private List<PublicKey> candidates(RSAKey key) throws RefusedException {
    return keys.candidates(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build());
  }

  private Refusal refusal() {
    return catchThrowableOfType(RefusedException.class, () -> candidates(FIRST)).refusal();
  }
}
