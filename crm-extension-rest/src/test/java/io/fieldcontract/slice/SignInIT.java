package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens of the real Keycloak, and what the server makes of them. */
class SignInIT extends Slice {

  @Test
  void withoutATokenNobodyIsLetIn() throws Exception {
    for (String path : List.of("me", "home", "calls", "products", "nothing-of-the-kind")) {
      Api.Reply reply = api.get(path).send();
      assertThat(reply.status()).as(path).isEqualTo(401);
      assertThat(reply.problem()).isEqualTo("unauthenticated");
      assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"crm\"");
    }
  }

  @Test
  void whatTheBrowserNeedsToSignInIsOpen() throws Exception {
    Api.Reply config = api.get("client-config").send();
    assertThat(config.status()).isEqualTo(200);
    assertThat(config.body().get("authServerUrl").asText()).isEqualTo(Stack.authServerUrl());
    assertThat(api.get("openapi.yaml").send().status()).isEqualTo(200);
  }

  @Test
  void eachRoleIsKnownByItsToken() throws Exception {
    for (String login : List.of("rep", "manager", "liaison", "ops")) {
      Api.Reply me = api.get("me").as(login).send();
      assertThat(me.status()).as(login).isEqualTo(200);
      assertThat(me.body().get("role").asText()).isEqualTo(login);
    }
  }

  @Test
  void theFirstSignInTiesTheUserToTheTokensSubject() throws Exception {
    assertThat(api.get("me").as("rep02").send().status()).isEqualTo(200);
    String subject = claim(Tokens.of("rep02"), "sub");
    assertThat(Stack.text("select subject from crm_user where login = 'rep02'")).isEqualTo(subject);
    assertThat(
            Stack.number(
                "select count(*) from audit_entry a join crm_user u on u.id = a.object_id"
                    + " where u.login = 'rep02' and a.action = 'SubjectLinked'"))
        .isEqualTo(1);
  }

  @Test
  void aLoginThatIsTiedToAnotherSubjectOpensNothing() throws Exception {
    Stack.change("update crm_user set subject = 'somebody-else' where login = 'rep08'");
    Api.Reply reply = api.get("me").as("rep08").send();
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.problem()).isEqualTo("not-a-known-user");
  }

  @Test
  void whoIsSignedInButNotSetUpIsToldSo() throws Exception {
    assertThat(api.get("me").as("stranger").send().problem()).isEqualTo("not-a-known-user");
    assertThat(api.get("me").as("norole").send().status()).isEqualTo(403);
  }

  @Test
  void theWrongRoleIsRefused() throws Exception {
    Api.Reply reply = api.get("directory?q=smith").as("ops").send();
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.problem()).isEqualTo("forbidden");
  }

  @Test
  void anotherRealmsTokenIsRefused() throws Exception {
    String token = Tokens.fetch("master", "admin-cli", "admin", "admin");
    assertInvalid(token);
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() throws Exception {
    assertInvalid(Tokens.fetch("crm", "admin-cli", "rep", "demo"));
  }

  @Test
  void aTokenWithoutSignatureIsRefused() throws Exception {
    String[] parts = Tokens.of("rep").split("\\.");
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    assertInvalid(none + "." + parts[1] + ".");
  }

  @Test
  void aTokenWithAnotherClaimIsRefused() throws Exception {
    String[] parts = Tokens.of("rep").split("\\.");
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("\"rep\"", "\"ops\"");
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    assertInvalid(parts[0] + "." + forged + "." + parts[2]);
  }

  @Test
  void aKeyThatKeycloakRotatedInIsAcceptedWithoutARestart() throws Exception {
    String before = Tokens.fresh("rep");
    String key = Admin.addSigningKey();
    try {
      String after = Tokens.fresh("rep");
      assertThat(header(after, "kid")).isNotEqualTo(header(before, "kid"));
      assertThat(me(after).status()).isEqualTo(200);
      assertThat(me(before).status()).isEqualTo(200);
    } finally {
      Admin.remove(key);
    }
  }

  private void assertInvalid(String token) throws Exception {
    Api.Reply reply = me(token);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  private Api.Reply me(String token) throws Exception {
    return api.get("me").header("Authorization", "Bearer " + token).send();
  }

  private static String claim(String token, String name) throws Exception {
    return part(token, 1, name);
  }

  private static String header(String token, String name) throws Exception {
    return part(token, 0, name);
  }

  private static String part(String token, int index, String name) throws Exception {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
    return Api.JSON.readTree(json).get(name).asText();
  }
}
