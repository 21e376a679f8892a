package io.fieldcontract.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.security.enterprise.AuthenticationStatus;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakMechanismTest {

  private final AdjustableClock clock = new AdjustableClock();
  private KeycloakRealm realm;
  private KeycloakMechanism mechanism;

  @BeforeEach
  void start() throws IOException {
    realm = new KeycloakRealm(clock);
    mechanism = new KeycloakMechanism(realm.settings(), clock);
  }

  @AfterEach
  void stop() {
    mechanism.close();
    realm.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
  void signsInTheCallerOfAGoodToken(String scheme) {
    Exchange exchange = Exchange.api("/me", scheme + realm.token());

    assertThat(validate(exchange)).isEqualTo(AuthenticationStatus.SUCCESS);
    assertThat(exchange.caller.getName()).isEqualTo("rep");
    assertThat(exchange.groups).containsExactly("rep");
    assertThat(KeycloakPrincipal.of(exchange.request()))
        .contains((KeycloakPrincipal) exchange.caller);
  }

  @Test
  void asksForATokenWhereThereIsNone() throws IOException {
    Exchange exchange = Exchange.api("/me");

    assertThat(validate(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
    assertThat(exchange.status).isEqualTo(401);
    assertThat(exchange.headers)
        .containsEntry("WWW-Authenticate", "Bearer realm=\"crm\"")
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("Content-Length", Integer.toString(exchange.body().length()));
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(exchange.body()))
        .isEqualTo(
            json.readTree(
                """
                {"type": "urn:fieldcontract:problem:unauthenticated", "title": "Not signed in",
                 "status": 401, "detail": "Sign in and send the access token."}"""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic cmVwOmRlbW8=", "Bearer", "Negotiate abc", ""})
  void anotherSchemeIsNoToken(String header) {
    Exchange exchange = Exchange.api("/me", header);

    validate(exchange);
    assertThat(exchange.headers).containsEntry("WWW-Authenticate", "Bearer realm=\"crm\"");
  }

  @Test
  void saysWhyATokenIsRefusedAndNothingOfItsContent() {
    String token = realm.token(claims -> claims.audience("someone-else"));
    Exchange exchange = Exchange.api("/me", "Bearer " + token);

    assertThat(validate(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
    assertThat(exchange.status).isEqualTo(401);
    assertThat(exchange.headers)
        .containsEntry(
            "WWW-Authenticate",
            "Bearer realm=\"crm\", error=\"invalid_token\","
                + " error_description=\"The access token is for another audience.\"");
    assertThat(exchange.body()).doesNotContain("someone-else", token);
    assertThat(exchange.caller).isNull();
    assertThat(KeycloakPrincipal.of(exchange.request())).isEmpty();
  }

  @Test
  void twoTokensAreNone() {
    String header = "Bearer " + realm.token();
    Exchange exchange = Exchange.api("/me", header, header);

    assertThat(validate(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
    assertThat(exchange.status).isEqualTo(401);
  }

  @Test
  void aTokenThatCannotBeJudgedYetIsNotCalledWrong() {
    realm.goDown();
    Exchange exchange = Exchange.api("/me", "Bearer " + realm.token());

    assertThat(validate(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
    assertThat(exchange.status).isEqualTo(503);
    assertThat(exchange.headers).containsEntry("Retry-After", "10");
    assertThat(exchange.headers).doesNotContainKey("WWW-Authenticate");
    assertThat(exchange.body()).contains("urn:fieldcontract:problem:service-unavailable");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /index.html,     /crm-extension/index.html",
    "POST, /anything,       /crm-extension/anything",
    "GET,  '',              /crm-extension/",
    "GET,  /apiary/x,       /crm-extension/apiary/x",
    "GET,  /api,            /crm-extension/api/client-config",
    "HEAD, /api,            /crm-extension/api/openapi.yaml"
  })
  void publicPathsGoOnWithoutACaller(String method, String servletPath, String uri)
      throws Exception {
    Exchange exchange = new Exchange(method, servletPath, uri, "Bearer of no use");

    assertThat(validate(exchange)).isEqualTo(AuthenticationStatus.NOT_DONE);
    new ApiGate().doFilter(exchange.request(), exchange.response(), exchange.chain());
    assertThat(exchange.passedOn).isTrue();
    assertThat(exchange.status).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,     /crm-extension/api",
    "GET,     /crm-extension/api/",
    "GET,     /crm-extension/api/me",
    "POST,    /crm-extension/api/client-config",
    "OPTIONS, /crm-extension/api/me",
    "GET,     /crm-extension/api/client-config/",
    "GET,     /crm-extension/api/client-config;x=1",
    "GET,     /crm-extension/api/me/../client-config",
    "GET,     /crm-extension/api/%6De",
    "GET,     /crm-extension/assets/..;/api/me",
  })
  void everythingElseOfTheApiIsRefusedWithoutACaller(String method, String uri) throws Exception {
    Exchange exchange = new Exchange(method, "/api", uri);
    assertThat(validate(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);

    Exchange pastTheMechanism = new Exchange(method, "/api", uri);
    new ApiGate()
        .doFilter(
            pastTheMechanism.request(), pastTheMechanism.response(), pastTheMechanism.chain());
    assertThat(pastTheMechanism.passedOn).isFalse();
    assertThat(pastTheMechanism.status).isEqualTo(401);
  }

  @Test
  void theGateKeepsTheMechanismsAnswer() throws Exception {
    realm.goDown();
    Exchange exchange = Exchange.api("/me", "Bearer " + realm.token());
    validate(exchange);
    new ApiGate().doFilter(exchange.request(), exchange.response(), exchange.chain());

    assertThat(exchange.passedOn).isFalse();
    assertThat(exchange.status).isEqualTo(503);
  }

  @Test
  void theGateLetsASignedInCallerPass() throws Exception {
    Exchange exchange = Exchange.api("/me", "Bearer " + realm.token());
    validate(exchange);
    new ApiGate().doFilter(exchange.request(), exchange.response(), exchange.chain());

    assertThat(exchange.passedOn).isTrue();
  }

  private AuthenticationStatus validate(Exchange exchange) {
    return mechanism.validateRequest(exchange.request(), exchange.response(), exchange.context());
  }
}
