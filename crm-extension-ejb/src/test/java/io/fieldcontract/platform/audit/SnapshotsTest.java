package io.fieldcontract.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

  private record Said(LocalDate date, String word, List<String> names) {}

  private final Said said = new Said(LocalDate.of(2026, 11, 20), "yes", List.of("a"));

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(Snapshots.read(Snapshots.write(said), Said.class)).isEqualTo(said);
    assertThat(Snapshots.write(null)).isNull();
  }

  @Test
  void theDifferenceNamesTheFieldsThatChanged() {
    String before = Snapshots.write(said);
    String after = Snapshots.write(new Said(said.date(), "no", List.of("a", "b")));
    assertThat(Snapshots.difference(before, after)).containsExactly("names", "word");
    assertThat(Snapshots.difference(before, before)).isEmpty();
    assertThat(Snapshots.difference(null, before)).containsExactly("date", "names", "word");
  }
}
