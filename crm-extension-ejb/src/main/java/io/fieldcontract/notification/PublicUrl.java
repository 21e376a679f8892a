package io.fieldcontract.notification;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where people reach the application, such as {@code https://crm.example.com/crm-extension}: the
 * system property {@code crm.public-url} or the environment variable {@code CRM_PUBLIC_URL}.
 *
 * @param value without a slash at its end; null when not given
 */
record PublicUrl(String value) {

  /**
   * The setting of this process.
   *
   * @throws IllegalStateException when it is no web address
   */
  static PublicUrl from(Properties properties, Map<String, String> environment) {
    String given = properties.getProperty("crm.public-url", environment.get("CRM_PUBLIC_URL"));
    if (given == null || given.isBlank()) {
      return new PublicUrl(null);
    }
    if (!isAddress(given.strip())) {
      throw new IllegalStateException(
          "The setting crm.public-url (CRM_PUBLIC_URL) must be an address such as"
              + " https://crm.example.com/crm-extension.");
    }
    return new PublicUrl(given.strip().replaceAll("/+$", ""));
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawQuery() == null && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The address of a place in the application; empty when nobody said where that is. */
  Optional<String> of(String place) {
    return Optional.ofNullable(value).map(address -> address + "/#/" + place);
  }
}
