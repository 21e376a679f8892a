package io.fieldcontract.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Named;
import io.fieldcontract.signal.SignalQueries.SignalHcp;
import io.fieldcontract.signal.SignalQueries.StoredSignal;
import io.fieldcontract.territory.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignalWordsTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate MONTH = LocalDate.of(2026, 10, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COOLING | en | Ann Lee cools: 1 call in the last 40 working days, 10 in the 80 before. Last call: Oct 1, 2026.",
        "COOLING | de | Ann Lee kühlt ab: 1 Besuch in den letzten 40 Arbeitstagen, 10 in den 80 davor. Letzter Besuch: 01.10.2026.",
        "UPTICK | en | Ann Lee, tier B, prescribes 30.0 TRx a month, 20.8 in the six months before: 44.0 % more. The territory's other B-tier HCPs: 4.0 %. The middle of its tier A: 41.5.",
        "COVERAGE_BEHIND | de | Die Abdeckung ist 60.8 %; nach 57 von 83 Arbeitstagen von 2026 T3 sind 95.0 % geplant.",
        "PRIMARY_SALES_BEHIND | en | Primary sales are 89.9 % of plan: 89,900 USD of 100,000 USD from October 2026 to October 2026. Farthest behind: Cordavelle.",
        "OPEN_FLAGS | en | One flag of the territory waits for an answer, since Dec 31, 1969."
      })
  void theEvidenceIsASentence(SignalKind kind, String language, String expected) {
    String said = SignalWords.in(Locale.forLanguageTag(language)).reason(signal(kind), ZONE);
    String comma =
        language.equals("de") ? expected.replaceAll("(\\d)\\.(\\d) %", "$1,$2 %") : expected;
    assertThat(said).isEqualTo(comma);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasWordsInBothLanguages(SignalKind kind) {
    SignalWords english = SignalWords.in(Locale.ENGLISH);
    SignalWords german = SignalWords.in(Locale.GERMAN);
    for (SignalWords words : List.of(english, german)) {
      assertThat(words.reason(signal(kind), ZONE) + words.todo(signal(kind)))
          .doesNotContain("{", "}", "null")
          .endsWith(".");
    }
    assertThat(german.reason(signal(kind), ZONE)).isNotEqualTo(english.reason(signal(kind), ZONE));
    assertThat(german.todo(signal(kind))).isNotEqualTo(english.todo(signal(kind)));
  }

  private static StoredSignal signal(SignalKind kind) {
    return new StoredSignal(
        Ids.next(),
        new Named(Ids.next(), "Boston"),
        kind,
        new SignalHcp(Ids.next(), "Ann Lee", "Cardiology", "Boston", Tier.B),
        evidence(kind),
        SignalStatus.OPEN,
        Instant.EPOCH,
        MONTH,
        List.of(),
        0);
  }

  private static Evidence evidence(SignalKind kind) {
    BigDecimal probability = new BigDecimal("0.0751");
    return switch (kind) {
      case COOLING, WARMING -> new Evidence.Calls(1, 40, MONTH, 10, 80, MONTH, MONTH, probability);
      case UPTICK ->
          new Evidence.Prescriptions(
              new BigDecimal("20.8"),
              new BigDecimal("30.0"),
              new BigDecimal("44.0"),
              new BigDecimal("4.0"),
              new BigDecimal("41.5"),
              MONTH,
              MONTH,
              probability);
      case COVERAGE_BEHIND, FREQUENCY_BEHIND ->
          new Evidence.Plan(new BigDecimal("60.8"), new BigDecimal("95.0"), 57, 83, "2026 T3");
      case PRIMARY_SALES_BEHIND, SECONDARY_SALES_BEHIND ->
          new Evidence.Sales(
              new BigDecimal("89900.00"),
              new BigDecimal("100000.00"),
              "USD",
              new BigDecimal("89.9"),
              "Cordavelle",
              MONTH,
              MONTH);
      case OPEN_FLAGS -> new Evidence.Flags(1, Instant.EPOCH);
    };
  }
}
