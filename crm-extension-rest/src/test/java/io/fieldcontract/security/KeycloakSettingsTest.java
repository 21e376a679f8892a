package io.fieldcontract.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.settings.InvalidSettingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakSettingsTest {

  private static final String KNOWN_FILE =
      """
      {
        "realm": "field force",
        "auth-server-url": "http://login.example.com",
        "auth-server-url-for-backend-requests": "http://keycloak:8080/",
        "ssl-required": "none",
        "resource": "crm-extension",
        "public-client": true,
        "credentials": {"secret": "not ours"},
        "verify-token-audience": false,
        "use-resource-role-mappings": true,
        "min-time-between-jwks-requests": 20,
        "public-key-cache-ttl": 600,
        "connection-timeout": 500,
        "token-signature-algorithms": ["ES256", "ES384"]
      }
      """;

  private final Properties properties = new Properties();
  private final Map<String, String> environment = new HashMap<>();

  @TempDir private Path folder;

  @BeforeEach
  void giveWhatIsRequired() {
    given("realm", "crm");
    given("resource", "crm-extension");
    given("auth-server-url", "https://login.example.com/auth/");
  }

  @Test
  void defaults() {
    KeycloakSettings settings = settings();

    assertThat(settings.issuer()).isEqualTo("https://login.example.com/auth/realms/crm");
    assertThat(settings.keysUrl())
        .hasToString("https://login.example.com/auth/realms/crm/protocol/openid-connect/certs");
    assertThat(settings.verifyTokenAudience()).isTrue();
    assertThat(settings.useResourceRoleMappings()).isFalse();
    assertThat(settings.principalAttribute()).isEqualTo("preferred_username");
    assertThat(settings.minTimeBetweenJwksRequests()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.publicKeyCacheTtl()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.connectionTimeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.tokenSignatureAlgorithms())
        .containsExactlyInAnyOrder("RS256", "ES256", "PS256");
  }

  @Test
  void systemPropertyBeforeEnvironmentBeforeFile() throws IOException {
    file("{\"realm\": \"file\", \"resource\": \"file\", \"principal-attribute\": \"file\"}");
    properties.remove("crm.keycloak.resource");
    environment.put("CRM_KEYCLOAK_REALM", "environment");
    environment.put("CRM_KEYCLOAK_RESOURCE", "environment");

    assertThat(settings().realm()).isEqualTo("crm");
    assertThat(settings().resource()).isEqualTo("environment");
    assertThat(settings().principalAttribute()).isEqualTo("file");
  }

  @Test
  void blankIsNotGiven() {
    given("principal-attribute", " ");
    environment.put("CRM_KEYCLOAK_PRINCIPAL_ATTRIBUTE", "email");

    assertThat(settings().principalAttribute()).isEqualTo("email");
  }

  @Test
  void aKeycloakJsonAsItIsKnown() throws IOException {
    environment.put("CRM_KEYCLOAK_CONFIG_FILE", file(KNOWN_FILE));
    properties.clear();

    KeycloakSettings settings = settings();
    assertThat(settings.issuer()).isEqualTo("http://login.example.com/realms/field%20force");
    assertThat(settings.keysUrl())
        .isEqualTo(
            URI.create("http://keycloak:8080/realms/field%20force/protocol/openid-connect/certs"));
    assertThat(settings.verifyTokenAudience()).isFalse();
    assertThat(settings.useResourceRoleMappings()).isTrue();
    assertThat(settings.minTimeBetweenJwksRequests()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.publicKeyCacheTtl()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.connectionTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.tokenSignatureAlgorithms()).containsExactlyInAnyOrder("ES256", "ES384");
  }

  @ParameterizedTest
  @ValueSource(strings = {"realm", "resource", "auth-server-url"})
  void missing(String name) {
    properties.remove("crm.keycloak." + name);

    String variable = "CRM_KEYCLOAK_" + name.toUpperCase().replace('-', '_');
    assertRefused(
        "The setting "
            + (name + " is missing: give the system property crm.keycloak." + name)
            + (", the environment variable " + variable + ", or " + name)
            + " in the file that crm.keycloak.config-file names.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          auth-server-url                      | login.example.com            | an address such as https://login.example.com
          auth-server-url                      | ftp://login.example.com      | an address such as https://login.example.com
          auth-server-url                      | https://                     | an address such as https://login.example.com
          auth-server-url                      | https://me:pw@login.test     | an address such as https://login.example.com
          auth-server-url                      | https://login.test/?a=b      | an address without ? and #
          auth-server-url                      | http://login.example.com     | an https address, since ssl-required is external
          auth-server-url                      | http://127.example.com       | an https address, since ssl-required is external
          auth-server-url-for-backend-requests | http://keycloak:8080         | an https address, since ssl-required is external
          ssl-required                         | sometimes                    | one of external, all, none
          verify-token-audience                | yes                          | one of true, false
          use-resource-role-mappings           | 1                            | one of true, false
          min-time-between-jwks-requests       | 0                            | a number of seconds from 1 to 60
          min-time-between-jwks-requests       | soon                         | a number of seconds from 1 to 60
          public-key-cache-ttl                 | 99999999999                  | a number of seconds from 120 to 86400
          connection-timeout                   | 99                           | a number of millis from 100 to 10000
          token-signature-algorithms           | none                         | some of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512
          token-signature-algorithms           | RS256,HS256                  | some of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512
          token-signature-algorithms           | ,                            | some of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512
          config-file                          | /nowhere/keycloak.json       | the path of a readable file that holds a JSON object
          """)
  void wrong(String name, String value, String what) {
    given(name, value);

    assertRefused(
        "The setting "
            + name
            + " (system property crm.keycloak."
            + name
            + ") must be "
            + what
            + ".");
  }

  @Test
  void wrongInTheEnvironmentOrTheFile() throws IOException {
    environment.put("CRM_KEYCLOAK_SSL_REQUIRED", "maybe");
    assertRefused(
        "The setting ssl-required (environment CRM_KEYCLOAK_SSL_REQUIRED) must be one of external, all, none.");

    environment.clear();
    String path = file("{\"ssl-required\": \"maybe\"}");
    assertRefused("The setting ssl-required (" + path + ") must be one of external, all, none.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"realm\":", "realm=crm"})
  void aFileThatIsNotAJsonObject(String content) throws IOException {
    file(content);

    assertThatThrownBy(this::settings)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("The setting config-file (")
        .hasMessageEndingWith("must be the path of a readable file that holds a JSON object.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:8180", "http://127.0.0.1:8180", "http://[::1]:8180/auth"})
  void loopbackNeedsNoHttpsUnlessAllIsAskedFor(String address) {
    given("auth-server-url", address);
    assertThat(settings().authServerUrl()).hasToString(address);

    given("ssl-required", "all");
    assertThatThrownBy(this::settings)
        .hasMessageEndingWith("must be an https address, since ssl-required is all.");
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(this::settings)
        .isInstanceOf(InvalidSettingException.class)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(sentence);
  }

  private void given(String name, String value) {
    properties.setProperty("crm.keycloak." + name, value);
  }

  private String file(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("keycloak.json"), content);
    given("config-file", file.toString());
    return file.toString();
  }

  private KeycloakSettings settings() {
    return KeycloakSettings.from(properties, environment);
  }
}
