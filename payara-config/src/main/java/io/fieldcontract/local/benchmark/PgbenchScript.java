package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.LauncherFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of one request as a pgbench script that acts for any rep and HCP.
 *
 * <p>A parameter that names the rep or the HCP is read, by one look-up at the script's start, from
 * a table with a row for each random number. A UUID that was another one when the request was
 * repeated is made new each time. All other parameters stay as they were. Every parameter is bound,
 * as the application binds it.
 */
final class PgbenchScript {
  /** The table that the look-up reads; its columns are n and those of {@link #columns}. */
  static final String INPUT = "benchmark.input";

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
  private static final Pattern VARIABLE_BY_MISTAKE = Pattern.compile("(?<!:):[A-Za-z_]");
  private static final int LONGEST_VARIED = 1000;

  private final Map<String, String> placeholders;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Map<String, Integer> fresh = new LinkedHashMap<>();
  private final String freshKey;
  private final int statements;
  private final StringBuilder script = new StringBuilder();

  /**
   * @param placeholders by the id that the captured request named, the name of what it is of: user,
   *     hcp, …
   * @param freshKey the text that was the request's Idempotency-Key
   * @param statements of the request
   * @param before of the same request, sent before with another key
   * @param rows of the table
   */
  PgbenchScript(
      Map<String, String> placeholders,
      String freshKey,
      List<CapturedStatement> statements,
      List<CapturedStatement> before,
      int rows) {
    this.placeholders = new TreeMap<>(placeholders);
    this.freshKey = freshKey;
    this.statements = statements.size();
    if (!same(statements, before)) {
      throw new LauncherFailure(
          "The application did not send the same statements for the same request.");
    }
    StringBuilder body = new StringBuilder();
    boolean pipelined = false;
    for (int i = 0; i < statements.size(); i++) {
      CapturedStatement statement = statements.get(i);
      boolean begins = statement.sql().equals("BEGIN");
      body.append(begins ? "\\startpipeline\n" : "");
      body.append(converted(statement, before.get(i))).append(";\n");
      body.append(pipelined ? "\\endpipeline\n" : "");
      pipelined = begins;
    }
    script.append("\\set row random(1, ").append(rows).append(")\n");
    script.append("\\set turn :turn + 1\n\\set fresh :turn * 1000 + :client_id\n");
    script.append(lookUp()).append(body);
  }

  /** How many statements of the application it holds. */
  int statements() {
    return statements;
  }

  /** The script's text. */
  String text() {
    return script.toString();
  }

  /** The look-up's columns by name, each with the text whose {placeholders} a row fills in. */
  Map<String, String> columns() {
    return columns;
  }

  /** Whether two requests made the application send the same SQL, and some. */
  static boolean same(List<CapturedStatement> some, List<CapturedStatement> others) {
    List<String> first = some.stream().map(CapturedStatement::sql).toList();
    return !some.isEmpty() && first.equals(others.stream().map(CapturedStatement::sql).toList());
  }

  private String lookUp() {
    String names = columns.isEmpty() ? "n" : String.join(", ", columns.keySet());
    return "select " + names + " from " + INPUT + " where n = :row \\gset\n";
  }

  /** pgbench takes :name for a variable, also where the statement means something else by it. */
  private String converted(CapturedStatement statement, CapturedStatement before) {
    if (VARIABLE_BY_MISTAKE.matcher(statement.sql()).find()) {
      throw new LauncherFailure("pgbench cannot run a statement with a colon: " + statement.sql());
    }
    Matcher parameters = PARAMETER.matcher(statement.sql());
    return parameters.replaceAll(
        found -> {
          int index = Integer.parseInt(found.group(1)) - 1;
          String value = statement.parameters().get(index);
          return Matcher.quoteReplacement(bound(value, before.parameters().get(index)));
        });
  }

  private String bound(String value, String before) {
    if (value == null) {
      return "null";
    }
    if (value.equals(freshKey)) {
      return ":fresh";
    }
    if (UUID.matcher(value).matches() && !Objects.equals(value, before)) {
      int number = fresh.computeIfAbsent(value, id -> fresh.size() + 1);
      return "cast('01a"
          + number
          + "' || lpad(cast(cast(:fresh as bigint) as text), 28, '0') as uuid)";
    }
    return ":" + column(template(value));
  }

  private String template(String value) {
    String template = value;
    if (value.length() <= LONGEST_VARIED) {
      for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
        template = template.replace(placeholder.getKey(), "{" + placeholder.getValue() + "}");
      }
    }
    return template;
  }

  private String column(String template) {
    for (Map.Entry<String, String> column : columns.entrySet()) {
      if (column.getValue().equals(template)) {
        return column.getKey();
      }
    }
    String name = "p" + (columns.size() + 1);
    columns.put(name, template);
    return name;
  }

  /** The row's values for the columns. */
  List<String> row(Map<String, String> values) {
    List<String> row = new ArrayList<>();
    for (String template : columns.values()) {
      String filled = template;
      for (Map.Entry<String, String> value : values.entrySet()) {
        filled = filled.replace("{" + value.getKey() + "}", value.getValue());
      }
      row.add(filled);
    }
    return row;
  }
}
