package io.fieldcontract.platform.sql;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The place in a sorted list where the next page starts, opaque to clients. */
public final class Keyset {

  private static final String SEPARATOR = "\u001f";

  private final List<String> parts;

  private Keyset(List<String> parts) {
    this.parts = parts;
  }

  /** The text for a client of the sort key of a page's last item. */
  public static String write(List<String> key) {
    byte[] bytes =
        key.stream().collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return null for null, the first page
   * @throws Problem BAD_PAGE when it is anything else
   */
  public static Keyset read(String text, int size) {
    if (text == null) {
      return null;
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> parts = List.of(key.split(SEPARATOR, -1));
      if (parts.size() == size && key.indexOf('\0') < 0) {
        return new Keyset(parts);
      }
    } catch (IllegalArgumentException e) {
      // not Base64: refused below
    }
    throw new Problem(ProblemType.BAD_PAGE);
  }

  /** The part as text. */
  public String text(int index) {
    return parts.get(index);
  }

  /** The part as a key. */
  public UUID id(int index) {
    try {
      return UUID.fromString(parts.get(index));
    } catch (IllegalArgumentException e) {
      throw new Problem(ProblemType.BAD_PAGE);
    }
  }

  /** The part as a calendar date. */
  public LocalDate date(int index) {
    try {
      return LocalDate.parse(parts.get(index));
    } catch (DateTimeException e) {
      throw new Problem(ProblemType.BAD_PAGE);
    }
  }

  /** The part as a moment. */
  public Instant instant(int index) {
    try {
      return Instant.parse(parts.get(index));
    } catch (DateTimeException e) {
      throw new Problem(ProblemType.BAD_PAGE);
    }
  }
}
