package io.fieldcontract.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Set;
import java.util.TreeSet;

/** What an object said at a moment, as JSON. */
public final class Snapshots {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private Snapshots() {}

  /** The JSON of a record; null of null. */
  public static String write(Object snapshot) {
    if (snapshot == null) {
      return null;
    }
    try {
      return JSON.writeValueAsString(snapshot);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a snapshot: " + snapshot.getClass(), e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored snapshot is not a " + type, e);
    }
  }

  /** The names of the fields that differ between two snapshots; a null one has no fields. */
  static Set<String> difference(String before, String after) {
    JsonNode old = read(before == null ? "{}" : before, JsonNode.class);
    JsonNode now = read(after == null ? "{}" : after, JsonNode.class);
    Set<String> names = new TreeSet<>();
    old.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> old.path(name).equals(now.path(name)));
    return names;
  }
}
