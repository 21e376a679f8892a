package io.fieldcontract.platform.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The settings of one part by name. Of the part {@code keycloak}, a system property {@code
 * crm.keycloak.<name>} comes before an environment variable {@code CRM_KEYCLOAK_<NAME>}, that
 * before the JSON file that the setting {@code config-file} names. Blank counts as not given.
 */
public final class Settings {

  private static final String CONFIG_FILE = "config-file";

  private final String part;
  private final Properties properties;
  private final Map<String, String> environment;
  private final Optional<Setting> configFile;
  private final JsonNode json;

  /**
   * Those of a part of the module.
   *
   * @throws InvalidSettingException when its config-file cannot be read
   */
  public Settings(String part, Properties properties, Map<String, String> environment) {
    this.part = part;
    this.properties = properties;
    this.environment = environment;
    this.configFile = fromProcess(CONFIG_FILE);
    this.json = configFile.map(Settings::read).orElseGet(() -> new ObjectMapper().nullNode());
  }

  /** A setting that must be given. */
  public Setting required(String name) {
    return find(name).orElseThrow(() -> missing(name));
  }

  /** A setting, or the value that holds when it is not given. */
  public Setting optional(String name, String otherwise) {
    return find(name).orElseGet(() -> new Setting(name, "the default", otherwise));
  }

  /** A setting, if it is given. */
  public Optional<Setting> find(String name) {
    return fromProcess(name).or(() -> fromJson(name));
  }

  private Optional<Setting> fromProcess(String name) {
    String property = property(name);
    return given(name, "system property " + property, properties.getProperty(property))
        .or(() -> given(name, "environment " + variable(name), environment.get(variable(name))));
  }

  private Optional<Setting> fromJson(String name) {
    return configFile.flatMap(file -> given(name, file.value(), text(json.path(name))));
  }

  private static Optional<Setting> given(String name, String origin, String value) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isBlank())
        .map(text -> new Setting(name, origin, text.strip()));
  }

  private static String text(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(","));
    }
    return node.isValueNode() && !node.isNull() ? node.asText() : null;
  }

  private static JsonNode read(Setting file) {
    try {
      JsonNode node = new ObjectMapper().readTree(Path.of(file.value()).toFile());
      if (node.isObject()) {
        return node;
      }
    } catch (IOException | IllegalArgumentException e) {
      // unreadable and not JSON are told in the same sentence
    }
    throw file.mustBe("the path of a readable file that holds a JSON object");
  }

  private InvalidSettingException missing(String name) {
    return new InvalidSettingException(
        "The setting %s is missing: give the system property %s, the environment variable %s, or %s in the file that %s names."
            .formatted(name, property(name), variable(name), name, property(CONFIG_FILE)));
  }

  private String property(String name) {
    return "crm." + part + '.' + name;
  }

  private String variable(String name) {
    return property(name).toUpperCase(Locale.ROOT).replaceAll("[-.]", "_");
  }
}
