package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.platform.problem.ProblemType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Runs last of the slices, in the order of names: every kind of problem was met, and is told. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ZEveryProblemIT extends Slice {

  @Test
  void aDefectIsAProblemWithANumberAndNoDetails() throws Exception {
    Stack.change("alter table product rename to product_away");
    try {
      Api.Reply reply = api.get("products").as("rep").send();
      assertThat(reply.problem()).isEqualTo("internal-error");
      assertThat(reply.body().get("instance").asText()).startsWith("urn:uuid:");
      assertThat(reply.body().toString()).doesNotContainIgnoringCase("select");
    } finally {
      Stack.change("alter table product_away rename to product");
    }
  }

  @Test
  void aDatabaseThatIsAwayIsSaidSo() throws Exception {
    Stack.refuseConnections();
    try {
      Api.Reply reply = api.get("products").as("rep").send();
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.problem()).isEqualTo("service-unavailable");
    } finally {
      Stack.allowConnections();
    }
    // By itself, within the 10 s that the guide promises.
    Instant deadline = Instant.now().plusSeconds(10);
    while (api.get("products").as("rep").send().status() != 200) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }

  @Test
  void zEveryProblemWasMet() {
    Set<String> met = new TreeSet<>(Api.PROBLEMS_SEEN);
    assertThat(met)
        .containsAll(Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList());
  }

  @Test
  void everyProblemIsInTheManualAndInBothLanguages() throws Exception {
    String manual = Files.readString(Path.of("..", "docs", "problems.md"));
    for (ProblemType type : ProblemType.values()) {
      assertThat(manual).contains("| `" + type.slug() + "` | " + type.status() + " |");
      for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        ResourceBundle words =
            ResourceBundle.getBundle("io.fieldcontract.platform.rest.problems", locale);
        assertThat(words.getString(type.slug() + ".title")).isNotBlank();
        assertThat(words.getString(type.slug() + ".detail")).isNotBlank();
      }
    }
    Set<String> told =
        manual
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.replaceAll("^\\| `([^`]+)`.*", "$1"))
            .collect(Collectors.toSet());
    assertThat(told).hasSize(ProblemType.values().length);
  }
}
