package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aFreePortIsLeftFree() {
    int port = Ports.free();
    assertThatCode(() -> Ports.requireFree(port, "the application", "--port"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Ports.requireFree(port, "the application", "--port"))
        .doesNotThrowAnyException();
  }

  @Test
  void aTakenPortIsNamedWithItsPurposeAndTheOption() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> Ports.requireFree(port, "Keycloak", "--keycloak-port"))
          .isInstanceOf(LauncherFailure.class)
          .hasMessage(
              "Port %d, meant for Keycloak, is taken by another program: stop it, or choose"
                  + " another with --keycloak-port.",
              port);
    }
  }

  @Test
  void aPortTakenOnAllAddressesIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> Ports.requireFree(port, "PostgreSQL", "--database-port"))
          .hasMessageContaining("is taken by another program");
    }
  }
}
