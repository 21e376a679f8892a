package io.fieldcontract.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  private final Properties properties = new Properties();

  @Test
  void thePropertyComesBeforeTheVariableAndLosesItsSlash() {
    Map<String, String> environment = Map.of("CRM_PUBLIC_URL", "http://other");
    assertThat(PublicUrl.from(properties, environment).of("flags/1"))
        .contains("http://other/#/flags/1");
    properties.setProperty("crm.public-url", " https://crm.example.com/crm-extension/ ");
    assertThat(PublicUrl.from(properties, environment).of("flags/1"))
        .contains("https://crm.example.com/crm-extension/#/flags/1");
  }

  @Test
  void withoutItThereAreNoLinks() {
    assertThat(PublicUrl.from(properties, Map.of("CRM_PUBLIC_URL", " ")).of("flags/1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"crm.example.com", "ftp://crm", "https://", "https://a b", "https://a/?b"})
  void whatIsNoWebAddressIsRefused(String wrong) {
    properties.setProperty("crm.public-url", wrong);
    assertThatThrownBy(() -> PublicUrl.from(properties, Map.of()))
        .hasMessageContaining("crm.public-url")
        .hasMessageContaining("must be an address");
  }
}
