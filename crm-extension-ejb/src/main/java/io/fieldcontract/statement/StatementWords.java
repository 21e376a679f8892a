package io.fieldcontract.statement;

import io.fieldcontract.platform.Money;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** How amounts were made, in words and figures, in English or German. */
public final class StatementWords {

  private static final int MOST_DECIMALS = 4;

  private final Locale language;
  private final ResourceBundle words;

  private StatementWords(Locale language, ResourceBundle words) {
    this.language = language;
    this.words = words;
  }

  /** In a language; English for one that there is not. */
  public static StatementWords in(Locale language) {
    return new StatementWords(
        language,
        ResourceBundle.getBundle(
            StatementWords.class.getPackageName() + ".statements",
            language,
            StatementWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** How the amount of a line follows from what was achieved, so that anybody can reckon it. */
  public String explanation(IcStatementLine line) {
    Rate rate = line.rate();
    String amount = money(line.amount());
    return switch (rate.kind()) {
      case PER_UNIT ->
          word(
              "PER_UNIT",
              number(line.achieved()),
              line.unit(),
              number(rate.value()),
              line.amount().currency(),
              amount);
      case ON_TARGET -> word("attained", attained(line)) + " " + onTarget(line, amount);
      case FIXED -> word("FIXED", amount);
      case STATED -> word("STATED", rate.words(), amount);
    };
  }

  private Object[] attained(IcStatementLine line) {
    return new Object[] {
      number(line.achieved()), number(line.target()), line.unit(), number(line.attainmentPercent())
    };
  }

  private String onTarget(IcStatementLine line, String amount) {
    Rate rate = line.rate();
    if (line.attainmentPercent().compareTo(rate.thresholdPercent()) < 0) {
      return word("belowThreshold", number(rate.thresholdPercent()), amount);
    }
    String full = number(rate.value()) + " " + line.amount().currency();
    String paid = number(rate.paidPercent(line.attainmentPercent()));
    boolean capped = line.attainmentPercent().compareTo(rate.capPercent()) > 0;
    return word(capped ? "aboveCap" : "ON_TARGET", full, paid, amount);
  }

  private String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(number);
  }

  private String money(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(money.amount().scale());
    return format.format(money.amount()) + " " + money.currency();
  }

  private String word(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language).format(arguments);
  }
}
