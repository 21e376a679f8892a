package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.LauncherFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the database write down every statement of the application, with its parameters, while a
 * request is answered.
 */
final class StatementLog {
  /** Something that makes the application send statements. */
  interface Request {
    void send() throws IOException;
  }

  private static final String APPLICATION = "crm-extension";
  private static final Pattern ENTRY =
      Pattern.compile("benchmark-log (\\S*) (\\w+):  (.*)", Pattern.DOTALL);
  private static final Pattern EXECUTE =
      Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETERS = Pattern.compile("[Pp]arameters: (.*)", Pattern.DOTALL);

  private final Connection superuser;
  private final Path logFile;

  /**
   * @param superuser connected to the server that writes {@code logFile}
   */
  StatementLog(Connection superuser, Path logFile) {
    this.superuser = superuser;
    this.logFile = logFile;
  }

  /** The statements that the application sends because of the request, in order. */
  List<CapturedStatement> during(Request request)
      throws SQLException, IOException, InterruptedException {
    set("log_line_prefix", "'benchmark-log %a '");
    set("log_parameter_max_length", "-1");
    set("log_statement", "'all'");
    try {
      awaitLogging();
      long start = Files.size(logFile);
      request.send();
      return parsed(tail(start));
    } finally {
      set("log_statement", "'none'");
    }
  }

  private void set(String setting, String value) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute("alter system set " + setting + " = " + value);
      statement.execute("select pg_reload_conf()");
    }
  }

  /**
   * Every session takes the setting over before its next statement, once the server has told it.
   */
  private void awaitLogging() throws SQLException, IOException, InterruptedException {
    for (int attempt = 0; attempt < 100; attempt++) {
      long size = Files.size(logFile);
      try (Statement statement = superuser.createStatement()) {
        statement.execute("select 'is it logged?'");
      }
      if (tail(size).contains("is it logged?")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new LauncherFailure("The database does not log its statements to " + logFile + ".");
  }

  private String tail(long start) throws IOException {
    byte[] all = Files.readAllBytes(logFile);
    return new String(all, (int) start, all.length - (int) start, StandardCharsets.UTF_8);
  }

  static List<CapturedStatement> parsed(String log) {
    List<CapturedStatement> statements = new ArrayList<>();
    for (String entry : log.replace("\n\t", "\n ").split("\n(?=benchmark-log )")) {
      Matcher parts = ENTRY.matcher(entry.strip());
      if (!parts.matches() || !parts.group(1).equals(APPLICATION)) {
        continue;
      }
      Matcher execute = EXECUTE.matcher(parts.group(3));
      Matcher parameters = PARAMETERS.matcher(parts.group(3));
      if (parts.group(2).equals("LOG") && execute.matches()) {
        statements.add(new CapturedStatement(execute.group(1), List.of()));
      } else if (parts.group(2).equals("DETAIL") && parameters.matches()) {
        CapturedStatement last = statements.remove(statements.size() - 1);
        List<String> values = CapturedStatement.parameters(parameters.group(1));
        statements.add(new CapturedStatement(last.sql(), values));
      }
    }
    return statements;
  }
}
