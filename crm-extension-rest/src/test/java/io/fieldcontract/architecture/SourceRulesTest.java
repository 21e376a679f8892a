package io.fieldcontract.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources keep each rule, and each rule is one that can be broken. */
class SourceRulesTest {

  @TempDir private Path folder;

  static List<Path> production() {
    return List.of(
        Path.of("src", "main", "java"), Path.of("..", "crm-extension-ejb", "src", "main", "java"));
  }

  static List<Path> everything() {
    Stream<Path> tests =
        Stream.of(
            Path.of("src", "test", "java"),
            Path.of("..", "crm-extension-ejb", "src", "test", "java"));
    return Stream.concat(production().stream(), tests.filter(Files::exists)).toList();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void filesAndMethodsAreShort(Path sources) {
    assertThat(SourceRules.javaFiles(sources)).isNotEmpty();
    assertThat(SourceRules.longFiles(sources)).isEmpty();
    assertThat(SourceRules.longMethods(sources)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("production")
  void packagesSayWhatTheyAre(Path sources) {
    assertThat(SourceRules.packagesWithoutASentence(sources)).isEmpty();
  }

  @Test
  void aFileOf301LinesIsReported() throws IOException {
    write("Long.java", "\n".repeat(300) + "class Long {}");
    write("Fits.java", "\n".repeat(299) + "class Fits {}");

    assertThat(SourceRules.longFiles(folder))
        .containsExactly(folder.resolve("Long.java") + " has 301 lines");
  }

  @Test
  void aMethodOf31LinesIsReported() throws IOException {
    write("A.java", "class A {\n void fits() {" + "\n".repeat(29) + "}\n}");
    write("B.java", "class B {\n void tooLong() {" + "\n".repeat(30) + "}\n}");

    assertThat(SourceRules.longMethods(folder))
        .containsExactly(folder.resolve("B.java") + " has 31 lines in tooLong");
  }

  @Test
  void aPackageThatDoesNotSayWhatItIsIsReported() throws IOException {
    write("without/A.java", "package without; class A {}");
    write("silent/package-info.java", "package silent;");
    write("empty/package-info.java", "/** */ package empty;");
    write("said/package-info.java", "/**\n * Says it,\n * on two lines.\n */\npackage said;");

    assertThat(SourceRules.packagesWithoutASentence(folder))
        .hasSize(3)
        .noneMatch(violation -> violation.contains("said"));
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
