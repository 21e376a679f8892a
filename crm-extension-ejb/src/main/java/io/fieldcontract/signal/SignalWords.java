package io.fieldcontract.signal;

import io.fieldcontract.signal.SignalQueries.StoredSignal;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a signal is shown and what to do, in a sentence each, in English or German. */
public final class SignalWords {

  private final Locale language;
  private final ResourceBundle words;

  private SignalWords(Locale language, ResourceBundle words) {
    this.language = language;
    this.words = words;
  }

  /** In a language; English for one that there is not. */
  public static SignalWords in(Locale language) {
    return new SignalWords(
        language,
        ResourceBundle.getBundle(
            SignalWords.class.getPackageName() + ".signals",
            language,
            SignalWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * The evidence in words.
   *
   * @param zone of the territory's region
   */
  public String reason(StoredSignal signal, ZoneId zone) {
    Evidence evidence = signal.evidence();
    if (evidence instanceof Evidence.Calls calls) {
      return calls(signal, calls);
    }
    if (evidence instanceof Evidence.Prescriptions prescriptions) {
      return prescriptions(signal, prescriptions);
    }
    if (evidence instanceof Evidence.Plan plan) {
      return word(
          signal.kind().name(),
          number(plan.actual()),
          number(plan.planned()),
          plan.workingDaysElapsed(),
          plan.workingDays(),
          plan.cycle());
    }
    if (evidence instanceof Evidence.Sales sales) {
      return sales(signal.kind(), sales);
    }
    Evidence.Flags flags = (Evidence.Flags) evidence;
    return word(signal.kind().name(), flags.open(), date(flags.oldestAt(), zone));
  }

  /** What to do about it. */
  public String todo(StoredSignal signal) {
    return word(signal.kind() + ".todo");
  }

  private String calls(StoredSignal signal, Evidence.Calls calls) {
    String last = calls.lastCall() == null ? "" : word("lastCall", date(calls.lastCall()));
    return word(
            signal.kind().name(),
            signal.hcp().name(),
            calls.recentCalls(),
            calls.recentDays(),
            calls.earlierCalls(),
            calls.earlierDays())
        + last;
  }

  private String prescriptions(StoredSignal signal, Evidence.Prescriptions evidence) {
    String risen =
        word(
            signal.kind().name(),
            signal.hcp().name(),
            number(evidence.now()),
            number(evidence.before()),
            number(evidence.changePercent()));
    String others =
        evidence.othersPercent() == null ? "" : word("others", number(evidence.othersPercent()));
    String tierA = evidence.tierA() == null ? "" : word("tierA", number(evidence.tierA()));
    return risen + others + tierA;
  }

  private String sales(SignalKind kind, Evidence.Sales sales) {
    return word(
        kind.name(),
        number(sales.attainmentPercent()),
        money(sales.amount(), sales.currency()),
        money(sales.plannedAmount(), sales.currency()),
        month(sales.from()),
        month(sales.through()),
        sales.product());
  }

  private String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(number.scale());
    return format.format(number);
  }

  private String money(BigDecimal amount, String currency) {
    NumberFormat format = NumberFormat.getIntegerInstance(language);
    return format.format(amount) + " " + currency;
  }

  private String date(Instant moment, ZoneId zone) {
    return date(LocalDate.ofInstant(moment, zone));
  }

  private String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language));
  }

  private String month(LocalDate month) {
    return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", language));
  }

  private String word(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language).format(arguments);
  }
}
