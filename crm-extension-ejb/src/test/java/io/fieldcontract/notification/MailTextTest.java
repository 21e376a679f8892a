package io.fieldcontract.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.anomaly.FlagType;
import io.fieldcontract.notification.NotificationView.Flag;
import io.fieldcontract.platform.Named;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {

  private static final PublicUrl NOWHERE = new PublicUrl(null);

  @Test
  void whatTakesPartInPatternsIsTakenAsItIs() {
    NotificationView odd = resolved(new Named(UUID.randomUUID(), "O'Hara {0}"), "St Mary's <1>");
    MailText text = new MailText(List.of(odd), "en", NOWHERE);
    assertThat(text.subject())
        .isEqualTo("O'Hara {0} resolved your flag: Stock-out at St Mary's <1>");
    assertThat(text.html()).contains("St Mary's &lt;1&gt;").doesNotContain("<a ", "<1>");
    assertThat(text.plain()).doesNotContain("http");
  }

  @Test
  void ofMoreThanFiftyTheRestIsCounted() {
    NotificationView one = resolved(new Named(UUID.randomUUID(), "Jane"), "St Mary's");
    MailText text = new MailText(Collections.nCopies(53, one), "en", NOWHERE);
    assertThat(text.subject()).isEqualTo("53 notifications");
    assertThat(text.plain().split("resolved your flag", -1)).hasSize(51);
    assertThat(text.plain()).contains("And 3 more in the application.");
    assertThat(text.html()).contains("<p>And 3 more in the application.</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyTypeHasItsSentence(String language) {
    NotificationWords words = NotificationWords.in(Locale.forLanguageTag(language));
    Set<String> types = new FlagNotices().types();
    assertThat(types.stream().map(type -> words.sentence(of(type, null, "St Mary's"))).distinct())
        .hasSameSizeAs(types)
        .allSatisfy(sentence -> assertThat(sentence).contains(words.word("somebody"), "St Mary's"));
    for (FlagType type : FlagType.values()) {
      assertThat(words.word(type.name())).isNotBlank();
    }
  }

  private static NotificationView resolved(Named by, String outlet) {
    return of("FlagResolved", by, outlet);
  }

  private static NotificationView of(String type, Named by, String outlet) {
    UUID id = UUID.randomUUID();
    Flag flag = new Flag(FlagType.STOCK_OUT, outlet, null);
    return new NotificationView(id, type, "AnomalyFlag", id, by, Instant.EPOCH, null, flag, null);
  }
}
