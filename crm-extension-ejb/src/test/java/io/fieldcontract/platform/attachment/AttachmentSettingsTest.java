package io.fieldcontract.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.settings.InvalidSettingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentSettingsTest {

  private static final UUID KEY = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90");

  private final Properties properties = new Properties();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void theDatabaseIsTheDefault() {
    AttachmentSettings settings = settings();
    assertThat(settings.place()).isEqualTo(ContentPlace.DATABASE);
    assertThat(settings.bucket()).isEmpty();
  }

  @Test
  void aBucket() {
    give();
    S3Bucket bucket = settings().bucket().orElseThrow();
    assertThat(settings().place()).isEqualTo(ContentPlace.S3);
    assertThat(bucket.region()).isEqualTo("us-east-1");
    assertThat(bucket.pathStyle()).isTrue();
    assertThat(bucket.accessKey()).isEqualTo("key");
    assertThat(bucket).asString().isEqualTo("crm-photos at https://s3.example.com");
  }

  @Test
  void theBucketStaysKnownWhenNewAttachmentsGoIntoTheDatabase() {
    give();
    properties.setProperty("crm.attachments.store", "database");
    assertThat(settings().place()).isEqualTo(ContentPlace.DATABASE);
    assertThat(settings().bucket()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "https://s3.example.com,      true,  https://s3.example.com/crm-photos/",
    "https://s3.example.com:443/, true,  https://s3.example.com/crm-photos/",
    "http://10.0.0.1:9000,        true,  http://10.0.0.1:9000/crm-photos/",
    "https://example.com/s3,      true,  https://example.com/s3/crm-photos/",
    "https://s3.example.com,      false, https://crm-photos.s3.example.com/",
    "https://s3.example.com:8443, false, https://crm-photos.s3.example.com:8443/",
  })
  void whereAnObjectIs(String endpoint, String pathStyle, String address) {
    give();
    properties.setProperty("crm.attachments.s3.endpoint", endpoint);
    properties.setProperty("crm.attachments.s3.path-style", pathStyle);
    assertThat(settings().bucket().orElseThrow().address(KEY)).hasToString(address + KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "store,         tape",
    "s3.endpoint,   s3.example.com",
    "s3.endpoint,   https://s3.example.com?x",
    "s3.bucket,     Photos",
    "s3.bucket,     a/../b",
    "s3.path-style, yes",
  })
  void aWrongOneIsNamedAndItsValueIsNot(String name, String value) {
    give();
    properties.setProperty("crm.attachments." + name, value);
    assertThatThrownBy(this::settings)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("crm.attachments." + name)
        .hasMessageNotContaining(value);
  }

  @ParameterizedTest
  @CsvSource({
    "s3.endpoint,   CRM_ATTACHMENTS_S3_ENDPOINT",
    "s3.bucket,     CRM_ATTACHMENTS_S3_BUCKET",
    "s3.access-key, CRM_ATTACHMENTS_S3_ACCESS_KEY",
    "s3.secret-key, CRM_ATTACHMENTS_S3_SECRET_KEY",
  })
  void aMissingOneIsNamedAsPropertyAndAsVariable(String name, String variable) {
    give();
    properties.remove("crm.attachments." + name);
    assertThatThrownBy(this::settings)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("crm.attachments." + name)
        .hasMessageContaining(variable);
    environment.put(variable, name.equals("s3.endpoint") ? "https://other" : "other");
    assertThat(settings().bucket()).isPresent();
  }

  private void give() {
    properties.setProperty("crm.attachments.store", "s3");
    properties.setProperty("crm.attachments.s3.endpoint", "https://s3.example.com/");
    properties.setProperty("crm.attachments.s3.bucket", "crm-photos");
    properties.setProperty("crm.attachments.s3.access-key", "key");
    properties.setProperty("crm.attachments.s3.secret-key", "hidden");
  }

  private AttachmentSettings settings() {
    return AttachmentSettings.from(properties, environment);
  }
}
