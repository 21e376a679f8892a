package io.fieldcontract.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

  // the example of the CMS standard, and one real hospital
  @ParameterizedTest
  @ValueSource(strings = {"1234567893", "1205951662"})
  void theLastDigitIsTheCheckDigit(String npi) {
    assertThat(Npi.isValid(npi)).isTrue();
    char wrong = npi.charAt(9) == '0' ? '1' : '0';
    assertThat(Npi.isValid(npi.substring(0, 9) + wrong)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "12345678933", "123456789X", "١٢٣٤٥٦٧٨٩٣"})
  void anythingElseIsNone(String npi) {
    assertThat(Npi.isValid(npi)).isFalse();
  }
}
