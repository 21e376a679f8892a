package io.fieldcontract.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({"Müller, muller", "JOSÉ, jose", "Großmann, grossmann", "Çelik, celik"})
  void caseAndAccentsDoNotCount(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Test
  void whatIsNotGivenLeavesNoGap() {
    assertThat(Folding.searchText("Ann Lee", null, "Boston", null)).isEqualTo("ann lee boston");
  }

  @Test
  void wordsAreTakenLiterally() {
    assertThat(Folding.patterns(" 50%  a_b c\\d "))
        .containsExactly("%50\\%%", "%a\\_b%", "%c\\\\d%");
    assertThat(Folding.patterns("   ")).isEmpty();
  }
}
