package io.fieldcontract.local.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement as the database received it.
 *
 * @param sql with its parameters as $1, $2, …
 * @param parameters their values as text, null for NULL
 */
record CapturedStatement(String sql, List<String> parameters) {

  /**
   * Reads what the log says after {@code Parameters: }, like <code>$1 = 'it''s', $2 = NULL</code>.
   */
  static List<String> parameters(String logged) {
    List<String> values = new ArrayList<>();
    int at = logged.indexOf(" = ");
    while (at >= 0) {
      int start = at + 3;
      if (logged.startsWith("NULL", start)) {
        values.add(null);
        at = logged.indexOf(" = ", start);
      } else {
        int end = closingQuote(logged, start + 1);
        values.add(logged.substring(start + 1, end).replace("''", "'"));
        at = logged.indexOf(" = ", end);
      }
    }
    return values;
  }

  private static int closingQuote(String text, int from) {
    int quote = text.indexOf('\'', from);
    while (text.startsWith("''", quote)) {
      quote = text.indexOf('\'', quote + 2);
    }
    return quote;
  }
}
