package io.fieldcontract.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs Keycloak's own script with the database in a directory of our choice. */
final class KeycloakCommand {
  private KeycloakCommand() {}

  static ChildProcess start(Path home, Path dataDirectory, List<String> arguments, Path logFile)
      throws IOException {
    Path temporary = Files.createDirectories(dataDirectory.resolve("tmp"));
    Path agent = ParentWatch.writeAgent(temporary.resolve("parent-watch.jar"));
    List<String> command = new ArrayList<>();
    command.add("bash"); // the zip's permissions are lost when Java unpacks it
    command.add(home.resolve("bin/kc.sh").toString());
    command.addAll(arguments);
    return ChildProcess.start(
        "Keycloak", command, environment(dataDirectory, temporary, agent), logFile);
  }

  private static Map<String, String> environment(Path data, Path temporary, Path agent) {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx384m",
        // One compiler tier: a sooner start, and a sign-in is no hot path on one machine.
        "JAVA_OPTS_APPEND",
            "-XX:TieredStopAtLevel=1 \"-javaagent:%s\" \"-Djava.io.tmpdir=%s\""
                .formatted(agent, temporary),
        "KC_CACHE", "local",
        "KC_DB_URL",
            "jdbc:h2:file:%s/keycloakdb;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(data.toAbsolutePath()),
        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
  }
}
