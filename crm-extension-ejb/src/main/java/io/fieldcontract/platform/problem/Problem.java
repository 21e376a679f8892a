package io.fieldcontract.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal: nothing was stored, and the caller is told what to do. */
public class Problem extends RuntimeException {

  private final transient ProblemType type;
  private final transient List<String> fields;
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();

  /**
   * Refuses.
   *
   * @param fields the input fields at fault, by their JSON names; the words of the type stand by
   *     each
   */
  public Problem(ProblemType type, String... fields) {
    super(type.slug());
    this.type = type;
    this.fields = List.of(fields);
  }

  /** Adds a member of the answer beside those of RFC 9457. */
  public Problem with(String member, Object value) {
    extensions.put(member, value);
    return this;
  }

  /** The kind of refusal. */
  public ProblemType type() {
    return type;
  }

  /** The input fields at fault. */
  public List<String> fields() {
    return fields;
  }

  /** The further members of the answer. */
  public Map<String, Object> extensions() {
    return Map.copyOf(extensions);
  }
}
