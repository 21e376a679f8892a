package io.fieldcontract.platform.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One setting as given, not blank; its readers refuse what does not fit.
 *
 * @param origin where it was found, for the person who has to correct it
 */
public record Setting(String name, String origin, String value) {

  private static final int MAX_DIGITS = 9;

  /** The refusal of this value; the value itself is not told, it may hold a secret. */
  public InvalidSettingException mustBe(String what) {
    return new InvalidSettingException(
        "The setting %s (%s) must be %s.".formatted(name, origin, what));
  }

  /** True or false. */
  public boolean flag() {
    return oneOf(List.of("true", "false")).equals("true");
  }

  /** One of these values. */
  public String oneOf(List<String> values) {
    if (!values.contains(value)) {
      throw mustBe("one of " + String.join(", ", values));
    }
    return value;
  }

  /** Comma-separated values, at least one, in the order given. */
  public Set<String> someOf(List<String> values) {
    Set<String> chosen = new LinkedHashSet<>(Arrays.asList(value.split("\\s*,\\s*")));
    chosen.remove("");
    if (chosen.isEmpty() || !values.containsAll(chosen)) {
      throw mustBe("some of " + String.join(", ", values));
    }
    return chosen;
  }

  /** A whole number of the unit, within bounds. */
  public Duration duration(ChronoUnit unit, int min, int max) {
    boolean digits = value.matches("\\d{1," + MAX_DIGITS + "}");
    if (!digits || Integer.parseInt(value) < min || Integer.parseInt(value) > max) {
      throw mustBe(
          "a number of %s from %d to %d".formatted(unit.name().toLowerCase(Locale.ROOT), min, max));
    }
    return Duration.of(Integer.parseInt(value), unit);
  }

  /** An http or https address without a slash at its end. */
  public URI address() {
    URI uri = parsed();
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw mustBe("an address such as https://login.example.com");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw mustBe("an address without ? and #");
    }
    return URI.create(value.replaceAll("/+$", ""));
  }

  private URI parsed() {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      throw mustBe("an address such as https://login.example.com");
    }
  }
}
