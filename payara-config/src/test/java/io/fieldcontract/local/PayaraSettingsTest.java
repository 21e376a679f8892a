package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraSettingsTest {
  private final PayaraSettings settings =
      new PayaraSettings(
          "jdbc:postgresql://127.0.0.1:5480/crm", "crm", "a:b=c\\d", "http://localhost:8180", null);

  @TempDir Path directory;

  @Test
  void theServerIsGivenTheDataSourceUnderItsNameWithSeparatorsEscaped() throws IOException {
    assertThat(settings.preBootCommands())
        .contains(
            "--property user=crm:password=a\\:b\\=c\\\\d"
                + ":url=jdbc\\:postgresql\\://127.0.0.1\\:5480/crm"
                + "?ApplicationName\\=crm-extension crmPool\n")
        .contains("create-jdbc-resource --connectionpoolid crmPool jdbc/crm\n")
        .doesNotContain("${", "mail/crm");
  }

  @Test
  void theServerIsGivenAMailSessionThatDoesNotWaitForEver() throws IOException {
    assertThat(
            settings.with(new SmtpServer("smtp.local", 1025, "crm@demo.example")).preBootCommands())
        .contains(
            "create-javamail-resource --mailhost smtp.local --mailuser crm-extension"
                + " --fromaddress crm@demo.example --property mail-smtp-port=1025:")
        .contains("mail-smtp-timeout=20000")
        .contains(" mail/crm\n")
        .doesNotContain("${");
  }

  @Test
  void theApplicationIsGivenKeycloakUnderTheAdaptersNames() {
    assertThat(settings.systemProperties())
        .isEqualTo(
            Map.of(
                "crm.keycloak.auth-server-url", "http://localhost:8180",
                "crm.keycloak.realm", "crm",
                "crm.keycloak.resource", "crm-extension"));
  }

  @Test
  void onlyItsUserCanReadTheFileWithThePassword() throws IOException {
    Path file = settings.writePreBootCommands(directory.resolve("deep/pre-boot.txt"));
    assertThat(file).content().isEqualTo(settings.preBootCommands());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
