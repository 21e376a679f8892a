package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The journeys of crm-extension-ui/e2e/offline in a real Chromium whose network, browser and server
 * die under it: nothing is lost, nothing is stored twice.
 */
class OfflineIT extends Slice {

  private static final Path LOG = Path.of("target", "it", "playwright-offline.log");
  private static final int TAIL = 200;

  @Test
  void nothingIsLostAndNothingIsStoredTwice() throws IOException, InterruptedException {
    try (MortalServer server = MortalServer.start()) {
      ProcessBuilder playwright =
          new ProcessBuilder(List.of("npm", "run", "--silent", "e2e:offline"))
              .directory(new File("../crm-extension-ui"))
              .redirectErrorStream(true)
              .redirectOutput(LOG.toFile());
      playwright.environment().put("BASE_URL", server.address());
      playwright.environment().put("CONTROL_URL", server.controlAddress());
      int exit = playwright.start().waitFor();
      assertThat(exit).as(OfflineIT::tail).isZero();
    }
  }

  private static String tail() {
    try {
      List<String> lines = Files.readAllLines(LOG);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
