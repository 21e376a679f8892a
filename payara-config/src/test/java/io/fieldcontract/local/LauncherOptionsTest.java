package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherOptionsTest {

  @Test
  void withoutOptionsTheDocumentedPortsHoldAndTheDemoIsLoaded() {
    assertThat(LauncherOptions.parse(List.of()))
        .isEqualTo(new LauncherOptions(8080, 8180, 5480, false, true, null));
  }

  @Test
  void everyOptionIsRead() {
    List<String> arguments =
        List.of(
            "--port",
            "9000",
            "--keycloak-port=9001",
            "--database-port",
            "9002",
            "--fresh",
            "--no-demo",
            "--smtp=mail.local:1025");
    assertThat(LauncherOptions.parse(arguments))
        .isEqualTo(
            new LauncherOptions(
                9000,
                9001,
                9002,
                true,
                false,
                new SmtpServer("mail.local", 1025, "crm@demo.example")));
  }

  @Test
  void aLaterOptionOverridesAnEarlierOne() {
    assertThat(LauncherOptions.parse(List.of("--port", "9000", "--port", "9003")).port())
        .isEqualTo(9003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "99999", "-1", "80a", "", "080"})
  void aBadPortIsRefusedWithItsOption(String port) {
    assertThatThrownBy(() -> LauncherOptions.parse(List.of("--keycloak-port", port)))
        .isInstanceOf(LauncherFailure.class)
        .hasMessage("--keycloak-port needs a port from 1 to 65535, not \"" + port + "\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "localhost:0", "localhost:65536", "a b:25", "h:25 --x"})
  void aBadMailServerIsRefused(String server) {
    assertThatThrownBy(() -> LauncherOptions.parse(List.of("--smtp", server)))
        .isInstanceOf(LauncherFailure.class)
        .hasMessage("--smtp needs HOST:PORT, not \"" + server + "\".");
  }

  @Test
  void aMissingPortIsRefused() {
    assertThatThrownBy(() -> LauncherOptions.parse(List.of("--port")))
        .hasMessageContaining("--port needs a port");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> LauncherOptions.parse(List.of("--prot", "1")))
        .hasMessage("The option --prot is not known; ./run --help lists the options.");
  }

  @Test
  void onePortForTwoServersIsRefused() {
    assertThatThrownBy(() -> LauncherOptions.parse(List.of("--port", "8180")))
        .hasMessageContaining("three different ports, not [8180, 8180, 5480]");
  }
}
