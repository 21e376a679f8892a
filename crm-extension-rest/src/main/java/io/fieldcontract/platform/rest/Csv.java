package io.fieldcontract.platform.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A CSV file that spreadsheets open as meant: UTF-8 with a byte order mark, RFC 4180, and no cell
 * that a spreadsheet would take for a formula.
 */
public final class Csv {

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String FORMULA_STARTS = "=+-@\t\r\n|%＝＋－＠";

  private final Writer out;
  private boolean begun;

  /** Writes to the stream, which the caller closes. */
  public Csv(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** Writes a row; null is an empty cell. */
  public void row(Collection<?> cells) throws IOException {
    StringBuilder row = new StringBuilder(begun ? "" : BYTE_ORDER_MARK);
    begun = true;
    String separator = "";
    for (Object cell : cells) {
      row.append(separator).append(cell == null ? "" : quoted(cell.toString()));
      separator = ",";
    }
    out.write(row.append("\r\n").toString());
  }

  /** Sends what is held. */
  public void flush() throws IOException {
    out.flush();
  }

  // An apostrophe in front makes a text of what begins like a formula.
  private static String quoted(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    String text = formula ? "'" + cell : cell;
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c < ' ');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
