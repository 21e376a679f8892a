package io.fieldcontract.security;

import io.fieldcontract.platform.settings.Setting;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where Keycloak must be reached by https. */
enum SslRequired {
  /** Everywhere but on this machine's loopback address. */
  EXTERNAL,
  /** Everywhere. */
  ALL,
  /** Nowhere: for a network that IT secures by other means. */
  NONE;

  private static final String LOOPBACK = "(?i)([^.]+\\.)*localhost|127(\\.\\d{1,3}){3}|\\[::1]";

  static SslRequired of(Setting setting) {
    return valueOf(setting.oneOf(settingValues()).toUpperCase(Locale.ROOT));
  }

  private String settingValue() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** An address that is https where it must be. */
  URI address(Setting setting) {
    URI uri = setting.address();
    if (!allows(uri)) {
      throw setting.mustBe("an https address, since ssl-required is " + settingValue());
    }
    return uri;
  }

  private boolean allows(URI uri) {
    return switch (this) {
      case NONE -> true;
      case ALL -> isHttps(uri);
      case EXTERNAL -> isHttps(uri) || uri.getHost().matches(LOOPBACK);
    };
  }

  private static boolean isHttps(URI uri) {
    return "https".equals(uri.getScheme());
  }

  private static List<String> settingValues() {
    return Arrays.stream(values()).map(SslRequired::settingValue).toList();
  }
}
