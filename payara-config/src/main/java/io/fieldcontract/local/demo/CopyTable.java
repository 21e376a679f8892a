package io.fieldcontract.local.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;

/** Rows on their way into one table by COPY; they are held until {@link #flush}. */
final class CopyTable {
  private final CopyManager copy;
  private final String statement;
  private final StringBuilder rows = new StringBuilder();

  /**
   * @param columns the columns' names, parted by commas, in the order of each row's values
   */
  CopyTable(CopyManager copy, String table, String columns) {
    this.copy = copy;
    this.statement = "copy " + table + " (" + columns + ") from stdin";
  }

  /** Adds a row; values are written as their text, null as NULL. */
  void row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t");
      append(values[i]);
    }
    rows.append('\n');
  }

  private void append(Object value) {
    if (value == null) {
      rows.append("\\N");
    } else if (value instanceof String text) {
      rows.append(
          text.replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r"));
    } else {
      rows.append(value);
    }
  }

  /** Sends the rows that are held, in the transaction of the connection. */
  void flush() throws SQLException, IOException {
    if (!rows.isEmpty()) {
      copy.copyIn(
          statement, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
      rows.setLength(0);
    }
  }
}
