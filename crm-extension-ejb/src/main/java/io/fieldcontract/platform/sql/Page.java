package io.fieldcontract.platform.sql;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param total how many there are over all pages
 * @param next what to ask for the page after this one; null on the last
 */
public record Page<T>(List<T> items, long total, String next) {

  /** A list that is always handed out whole. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, items.size(), null);
  }

  /**
   * Cuts a page out of rows read with one row more than the limit.
   *
   * @param key the sort key of an item, from which the next page starts
   */
  public static <T> Page<T> of(
      List<T> oneMore, int limit, long total, Function<T, List<String>> key) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, total, null);
    }
    List<T> items = oneMore.subList(0, limit);
    return new Page<>(items, total, Keyset.write(key.apply(items.get(limit - 1))));
  }
}
