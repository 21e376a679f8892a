package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.Distribution;
import io.fieldcontract.local.KeycloakInstallation;
import io.fieldcontract.local.LauncherFailure;
import io.fieldcontract.local.LocalKeycloak;
import io.fieldcontract.local.LocalPostgres;
import io.fieldcontract.local.PayaraMicro;
import io.fieldcontract.local.PayaraSettings;
import io.fieldcontract.local.Schema;
import io.fieldcontract.local.demo.DemoCompany;
import io.fieldcontract.local.demo.DemoSize;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * Measures what a rep with 2,000 HCPs waits for on a mid phone: starts the product with its own
 * Keycloak and lets a throttled Chromium use it. See docs/benchmark.md.
 */
final class PhoneBenchmark {
  private static final Map<String, Long> TERRITORIES_OF_2000_HCPS =
      Map.of("territories", 4L, "hcps", 8_000L, "hcos", 600L, "calls", 20_000L);

  private final Path project;
  private final Path directory;

  PhoneBenchmark(Path project) {
    this.project = project;
    this.directory = project.resolve(".local/benchmark-phone");
  }

  /**
   * Prints the table.
   *
   * @throws LauncherFailure when something does not start, or the browser does not get through
   */
  void run() throws IOException, SQLException, InterruptedException {
    Distribution distribution = new Distribution(project.resolve("payara-config/target/dist"));
    KeycloakInstallation installation =
        KeycloakInstallation.prepare(
            distribution.keycloak(), project.resolve(".local"), System.out::println);
    try (LocalPostgres postgres =
            LocalPostgres.start(
                directory.resolve("postgresql"), 0, directory.resolve("postgresql.log"));
        LocalKeycloak keycloak =
            LocalKeycloak.start(
                installation,
                directory.resolve("keycloak"),
                0,
                directory.resolve("keycloak.log"))) {
      load(postgres);
      try (PayaraMicro payara =
          PayaraMicro.start(
              distribution,
              PayaraSettings.of(postgres, keycloak),
              project.resolve("crm-extension-rest/target/crm-extension.war"),
              directory.resolve("payara"),
              0,
              directory.resolve("payara.log"))) {
        measure(payara.address());
      }
    }
  }

  private static void load(LocalPostgres postgres) throws SQLException {
    Schema.update(postgres.jdbcUrl());
    if (Schema.isEmpty(postgres.jdbcUrl())) {
      DemoSize size = DemoSize.demo(LocalDate.now()).with(TERRITORIES_OF_2000_HCPS);
      DemoCompany.load(
          postgres.address(), postgres.user(), postgres.password(), size, System.out::println);
    }
  }

  private void measure(String address) throws IOException, InterruptedException {
    ProcessBuilder browser =
        new ProcessBuilder("npm", "run", "--silent", "speed")
            .directory(project.resolve("crm-extension-ui").toFile())
            .inheritIO();
    browser.environment().put("BASE_URL", address);
    if (browser.start().waitFor() != 0) {
      throw new LauncherFailure("The browser did not get through: see what it said above.");
    }
  }
}
