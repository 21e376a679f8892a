package io.fieldcontract.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

  @Test
  void whatIsWrittenIsReadAlsoWhenEmpty() {
    UUID id = Ids.next();
    Keyset key = Keyset.read(Keyset.write(List.of("Zoë, \"O'Hara\"", id.toString(), "")), 3);
    assertThat(key.text(0)).isEqualTo("Zoë, \"O'Hara\"");
    assertThat(key.id(1)).isEqualTo(id);
    assertThat(key.text(2)).isEmpty();
    assertThat(Keyset.read(null, 2)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%%%", "bm90IHR3bw", "\u0000"})
  void anythingElseIsNoPage(String text) {
    assertThatThrownBy(() -> Keyset.read(text, 2)).isInstanceOf(Problem.class);
  }

  @Test
  void aPartOfAnotherKindIsNoPage() {
    Keyset key = Keyset.read(Keyset.write(List.of("a", "b")), 2);
    assertThatThrownBy(() -> key.id(0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> key.date(0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> key.instant(0)).isInstanceOf(Problem.class);
  }

  @Test
  void aPageEndsWhereNoFurtherRowWasRead() {
    Page<String> more = Page.of(List.of("a", "b", "c"), 2, 7, List::of);
    assertThat(more.items()).containsExactly("a", "b");
    assertThat(Keyset.read(more.next(), 1).text(0)).isEqualTo("b");
    assertThat(Page.of(List.of("a", "b"), 2, 7, List::of).next()).isNull();
  }
}
