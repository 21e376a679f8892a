package io.fieldcontract.security;

import static io.fieldcontract.security.KeycloakRealm.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

  private interface Claims {
    JWTClaimsSet.Builder change(JWTClaimsSet.Builder claims, AdjustableClock clock);
  }

  private final AdjustableClock clock = new AdjustableClock();
  private KeycloakRealm realm;

  @BeforeEach
  void start() throws IOException {
    realm = new KeycloakRealm(clock);
  }

  @AfterEach
  void stop() {
    realm.close();
  }

  @Test
  void tellsTheCallerOfAGoodToken() throws RefusedException {
    VerifiedToken token = verify(realm.token());

    assertThat(token.principal())
        .isEqualTo(
            new KeycloakPrincipal(
                "11111111-2222-3333-4444-555555555555", "rep", "Robin Rep", "rep@example.com"));
    assertThat(token.principal().getName()).isEqualTo("rep");
    assertThat(token.principal().toString()).doesNotContain("Robin", "example.com", "rep");
    assertThat(token.groups()).containsExactly("rep");
    assertThat(token.validUntil()).isEqualTo(clock.instant().plusSeconds(330));
  }

  static Stream<Arguments> wrongClaims() {
    return Stream.of(
        claims(Refusal.EXPIRED, (c, clock) -> c.expirationTime(at(clock, -30))),
        claims(Refusal.NOT_YET_VALID, (c, clock) -> c.notBeforeTime(at(clock, 31))),
        claims(Refusal.WRONG_ISSUER, (c, clock) -> c.issuer("http://127.0.0.1/realms/crm")),
        claims(Refusal.WRONG_ISSUER, (c, clock) -> c.issuer(null)),
        claims(Refusal.WRONG_AUDIENCE, (c, clock) -> c.audience("account")),
        claims(Refusal.WRONG_AUDIENCE, (c, clock) -> c.audience((String) null)),
        claims(Refusal.NOT_AN_ACCESS_TOKEN, (c, clock) -> c.claim("typ", "ID")),
        claims(Refusal.NOT_AN_ACCESS_TOKEN, (c, clock) -> c.claim("typ", "Refresh")),
        claims(Refusal.NOT_AN_ACCESS_TOKEN, (c, clock) -> c.claim("typ", null)),
        claims(Refusal.INCOMPLETE, (c, clock) -> c.expirationTime(null)),
        claims(Refusal.INCOMPLETE, (c, clock) -> c.subject(null)),
        claims(Refusal.INCOMPLETE, (c, clock) -> c.claim("preferred_username", " ")),
        claims(Refusal.MALFORMED, (c, clock) -> c.claim("preferred_username", 7)));
  }

  @ParameterizedTest
  @MethodSource
  void wrongClaims(Refusal expected, Claims claims) {
    assertThat(refusalOf(realm.token(good -> claims.change(good, clock)))).isEqualTo(expected);
  }

  static Stream<Arguments> clocksThatDisagreeALittle() {
    return Stream.of(
        claims(null, (c, clock) -> c.expirationTime(at(clock, -29))),
        claims(null, (c, clock) -> c.notBeforeTime(at(clock, 30))));
  }

  @ParameterizedTest
  @MethodSource
  void clocksThatDisagreeALittle(Refusal none, Claims claims) throws RefusedException {
    assertThat(verify(realm.token(good -> claims.change(good, clock))).groups()).contains("rep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9", "{}.{}.{}"})
  void whatIsNotAToken(String text) {
    assertThat(refusalOf(text)).isEqualTo(Refusal.MALFORMED);
  }

  @Test
  void aTextTooLongToBeAToken() {
    assertThat(refusalOf(realm.token() + "A".repeat(40_000))).isEqualTo(Refusal.MALFORMED);
  }

  @Test
  void noSignature() {
    assertThat(refusalOf(new PlainJWT(realm.claims().build()).serialize()))
        .isEqualTo(Refusal.ALGORITHM);
  }

  @Test
  void publicKeyUsedAsASharedSecret() throws Exception {
    JWSSigner signer = new MACSigner(FIRST.toRSAPublicKey().getEncoded());
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();

    assertThat(refusalOf(signed(header, signer))).isEqualTo(Refusal.ALGORITHM);
  }

  @Test
  void algorithmThatTheSettingsDoNotList() throws Exception {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("first").build();
    String token = signed(header, new RSASSASigner(FIRST));

    assertThat(verify(token).groups()).contains("rep");
    KeycloakSettings onlyRs256 = realm.settings("token-signature-algorithms", "RS256");
    assertThat(refusalOf(token, onlyRs256)).isEqualTo(Refusal.ALGORITHM);
  }

  @Test
  void otherKeyUnderTheSameId() {
    RSAKey forged = KeycloakRealm.key("first");

    assertThat(refusalOf(realm.tokenSignedBy(forged))).isEqualTo(Refusal.BAD_SIGNATURE);
  }

  @Test
  void changedContent() {
    String[] good = realm.token().split("\\.");
    String[] other = realm.token(claims -> claims.subject("someone else")).split("\\.");

    assertThat(refusalOf(good[0] + "." + other[1] + "." + good[2]))
        .isEqualTo(Refusal.BAD_SIGNATURE);
  }

  @Test
  void keyOfAnotherKindThanTheAlgorithm() throws Exception {
    var key = new ECKeyGenerator(Curve.P_256).keyID("first").generate();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("first").build();

    assertThat(refusalOf(signed(header, new ECDSASigner(key)))).isEqualTo(Refusal.UNKNOWN_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+jwt"})
  void typesOfAnAccessToken(String type) throws Exception {
    assertThat(verify(signed(header(type), new RSASSASigner(FIRST))).groups()).contains("rep");
  }

  @Test
  void typeOfAnotherToken() throws Exception {
    assertThat(refusalOf(signed(header("logout+jwt"), new RSASSASigner(FIRST))))
        .isEqualTo(Refusal.NOT_AN_ACCESS_TOKEN);
  }

  @Test
  void onlyRolesThatAreOursBecomeGroups() throws RefusedException {
    Map<String, List<String>> roles = Map.of("roles", List.of("ops", "liaison", "admin", "REP"));

    assertThat(verify(realm.token(c -> c.claim("realm_access", roles))).groups())
        .containsExactlyInAnyOrder("ops", "liaison");
    assertThat(verify(realm.token(c -> c.claim("realm_access", null))).groups()).isEmpty();
    assertThat(verify(realm.token(c -> c.claim("realm_access", "rep"))).groups()).isEmpty();
  }

  @Test
  void rolesOfTheClientInPlaceOfTheRealms() throws RefusedException {
    KeycloakSettings settings = realm.settings("use-resource-role-mappings", "true");
    Map<String, ?> access =
        Map.of(
            "crm-extension", Map.of("roles", List.of("manager")),
            "account", Map.of("roles", List.of("ops")));
    String token = realm.token(c -> c.claim("resource_access", access));

    assertThat(verify(token, settings).groups()).containsExactly("manager");
    assertThat(verify(realm.token(), settings).groups()).isEmpty();
  }

  @Test
  void anyAudienceWhereTheSettingsSaySo() throws RefusedException {
    KeycloakSettings settings = realm.settings("verify-token-audience", "false");

    assertThat(verify(realm.token(c -> c.audience("account")), settings).groups()).contains("rep");
  }

  @Test
  void loginFromAnotherClaim() throws RefusedException {
    KeycloakSettings settings = realm.settings("principal-attribute", "email");

    assertThat(verify(realm.token(), settings).principal().login()).isEqualTo("rep@example.com");
  }

  @Test
  void anAddressThatNobodyVerifiedIsNone() throws RefusedException {
    String typed = realm.token(c -> c.claim("email_verified", false));
    String verified = realm.token(c -> c.claim("email_verified", true));

    assertThat(verify(typed).principal().email()).isNull();
    assertThat(verify(verified).principal().email()).isEqualTo("rep@example.com");
  }

  private static Arguments claims(Refusal expected, Claims claims) {
    return arguments(expected, claims);
  }

  private static Date at(AdjustableClock clock, int seconds) {
    return Date.from(clock.instant().plus(Duration.ofSeconds(seconds)));
  }

  private static JWSHeader header(String type) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256)
        .keyID("first")
        .type(new JOSEObjectType(type))
        .build();
  }

  private String signed(JWSHeader header, JWSSigner signer) throws Exception {
    SignedJWT jwt = new SignedJWT(header, realm.claims().build());
    jwt.sign(signer);
    return jwt.serialize();
  }

  private Refusal refusalOf(String token) {
    return refusalOf(token, realm.settings());
  }

  private Refusal refusalOf(String token, KeycloakSettings settings) {
    return catchThrowableOfType(RefusedException.class, () -> verify(token, settings)).refusal();
  }

  private VerifiedToken verify(String token) throws RefusedException {
    return verify(token, realm.settings());
  }

  private VerifiedToken verify(String token, KeycloakSettings settings) throws RefusedException {
    try (RealmKeys keys = new RealmKeys(settings, clock)) {
      return new TokenVerifier(settings, keys, new ClaimsCheck(settings, clock)).verify(token);
    }
  }
}
