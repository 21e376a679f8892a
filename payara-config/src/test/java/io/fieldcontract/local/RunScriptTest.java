package io.fieldcontract.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The run script in a small repository, with scripts in place of the tools whose absence or age it
 * is to notice.
 */
@Timeout(60)
class RunScriptTest {
  private static final String WAR = "crm-extension-rest/target/crm-extension.war";
  private static final String CLASS_PATH = "payara-config/target/dist/classpath.txt";
  private static final String SOURCE = "crm-extension-ejb/src/main/java/Call.java";
  private static final String TEST = "crm-extension-ejb/src/test/java/CallTest.java";
  private static final Instant BUILT = Instant.parse("2026-11-01T08:00:00Z");
  private static final List<String> SHELL_TOOLS =
      List.of(
          "bash", "cat", "dirname", "find", "grep", "head", "mkdir", "sed", "tail", "tee", "touch");

  @TempDir Path repository;

  @BeforeEach
  void aRepositoryBuiltAfterItsSourcesWereWritten() throws IOException {
    Files.createDirectory(repository.resolve("bin"));
    for (String tool : SHELL_TOOLS) {
      tool(tool, "exec " + onThePath(tool) + " \"$@\"");
    }
    tool(
        "java",
        "[ \"$1\" = -version ] && echo 'openjdk version \"17.0.15\"' >&2 || echo started \"$@\"");
    tool("javac", "true");
    tool("node", "echo v20.1.0");
    tool("npm", "true");
    tool(
        "mvn",
        "echo '[INFO] Building The schema 1.0-SNAPSHOT   [2/6]'; touch " + WAR + " " + CLASS_PATH);
    Files.copy(Path.of("../run"), write("run", BUILT), StandardCopyOption.REPLACE_EXISTING);
    write(SOURCE, BUILT.minusSeconds(60));
    write(TEST, BUILT.minusSeconds(60));
    write(WAR, BUILT);
    write(CLASS_PATH, BUILT);
  }

  @Test
  void whatIsBuiltIsStartedAtOnceWithTheOptions() throws Exception {
    Outcome outcome = run("--port", "9000");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.output())
        .startsWith("started -cp ")
        .endsWith("io.fieldcontract.local.Launcher " + repository.toRealPath() + " --port 9000\n");
  }

  @Test
  void whatWasNeverBuiltIsBuiltFirst() throws Exception {
    Files.delete(repository.resolve(WAR));
    assertThat(run().output()).containsSubsequence("Building;", "The schema\n", "started");
  }

  @Test
  void aNewerSourceIsBuiltOnceAndThenNoMore() throws Exception {
    write(SOURCE, BUILT.plusSeconds(60));
    assertThat(run().output()).contains("Building;");
    assertThat(run().output()).startsWith("started");
  }

  @Test
  void aNewerTestIsNoReasonToBuild() throws Exception {
    write(TEST, BUILT.plusSeconds(60));
    assertThat(run().output()).startsWith("started");
  }

  @Test
  void aBrokenBuildShowsItsErrorsAndItsLog() throws Exception {
    Files.delete(repository.resolve(WAR));
    tool("mvn", "echo '[ERROR] Call.java:[1,2] cannot find symbol'; exit 1");
    assertThat(run())
        .isEqualTo(
            new Outcome(
                1,
                """
                Building; the first time Maven and npm download what they need, which takes some minutes.
                [ERROR] Call.java:[1,2] cannot find symbol

                The build failed; the whole log: %s/.local/logs/build.log
                """
                    .formatted(repository.toRealPath())));
  }

  @Test
  void aJavaThatIsTooOldIsSaidSo() throws Exception {
    tool("java", "echo 'openjdk version \"11.0.2\"' >&2");
    assertThat(run())
        .isEqualTo(
            new Outcome(
                1,
                "\nJava is too old (java is 11.0.2): install a JDK 17 or newer, or set JAVA_HOME.\n"));
  }

  @Test
  void aMissingToolIsNamedBeforeTheBuild() throws Exception {
    Files.delete(repository.resolve(WAR));
    for (String tool : List.of("npm", "node", "mvn", "javac", "java")) {
      Files.delete(repository.resolve("bin").resolve(tool));
      Outcome outcome = run();
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.output())
          .matches("(?s)\n[^\n]*(is|are) missing[^\n]*\n")
          .containsIgnoringCase(tool.equals("mvn") ? "Maven" : tool);
    }
  }

  @Test
  void aNodeThatIsTooOldIsSaidSo() throws Exception {
    Files.delete(repository.resolve(WAR));
    tool("node", "echo v18.19.0");
    assertThat(run())
        .isEqualTo(
            new Outcome(1, "\nNode.js is too old (v18.19.0): install Node.js 20 or newer.\n"));
  }

  @Test
  void helpNeedsNothing() throws Exception {
    for (String tool : List.of("java", "mvn", "node")) {
      Files.delete(repository.resolve("bin").resolve(tool));
    }
    Outcome outcome = run("--help");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.output())
        .contains("--port", "--keycloak-port", "--database-port", "--fresh", "--no-demo");
  }

  private record Outcome(int code, String output) {}

  private Outcome run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "run"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
    builder.environment().put("PATH", repository.resolve("bin").toString());
    builder.environment().remove("JAVA_HOME");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Outcome(process.waitFor(), output);
  }

  private void tool(String name, String script) throws IOException {
    Path file = repository.resolve("bin").resolve(name);
    Files.writeString(file, "#!" + onThePath("bash") + "\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Path write(String name, Instant time) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private static Path onThePath(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(directory -> Path.of(directory, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
