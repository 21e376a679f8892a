package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The journeys of crm-extension-ui/e2e in a real Chromium, at phone and desktop size, with axe,
 * against this server and its Keycloak.
 */
class BrowserIT extends Slice {

  private static final Path LOG = Path.of("target", "it", "playwright.log");

  @Test
  void theJourneysHoldOnPhoneAndDesktop() throws IOException, InterruptedException {
    ProcessBuilder playwright =
        new ProcessBuilder(List.of("npm", "run", "--silent", "e2e"))
            .directory(new File("../crm-extension-ui"))
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile());
    playwright.environment().put("BASE_URL", application().toString());
    int exit = playwright.start().waitFor();
    assertThat(exit).as(() -> tail(LOG)).isZero();
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 200), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
