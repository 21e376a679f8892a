package io.fieldcontract.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text without case and accents, as {@code account.search_text} holds it. */
public final class Folding {

  private Folding() {}

  /** Lower case, accents removed, sharp s as ss. */
  public static String fold(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return decomposed.replaceAll("\\p{M}+", "").replace("ß", "ss");
  }

  /** The parts that are given, folded and joined by blanks. */
  static String searchText(String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Folding::fold)
        .collect(Collectors.joining(" "));
  }

  /** The words of a question as LIKE patterns that match them anywhere, taken literally. */
  public static List<String> patterns(String question) {
    return Arrays.stream(fold(question).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toList();
  }
}
