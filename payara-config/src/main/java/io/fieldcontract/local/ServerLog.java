package io.fieldcontract.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a server's log for the lines that tell why it failed. */
record ServerLog(Path file) {
  private static final int SHOWN = 8;
  private static final int WIDTH = 240;
  private static final Pattern MATTERS =
      Pattern.compile("SEVERE|ERROR|FATAL|PANIC|Caused by|^\\S*(Exception|Error)\\b");

  // What Payara says of every application it drops: it follows the failure and never explains it.
  private static final String AFTERMATH = "created a ThreadLocal";

  /** Whether a line holds that text. */
  boolean mentions(String text) {
    return lines().stream().anyMatch(line -> line.contains(text));
  }

  /** The last lines that matter and where the rest is, to be put behind a sentence. */
  String excerpt() {
    List<String> lines = lines();
    List<String> telling = lines.stream().filter(ServerLog::tells).toList();
    List<String> chosen = telling.isEmpty() ? lines : telling;
    StringBuilder text = new StringBuilder();
    for (String line : chosen.subList(Math.max(0, chosen.size() - SHOWN), chosen.size())) {
      text.append("\n    ").append(line, 0, Math.min(WIDTH, line.length()));
    }
    return text + "\n  The whole log: " + file;
  }

  private static boolean tells(String line) {
    return MATTERS.matcher(line).find() && !line.contains(AFTERMATH);
  }

  private List<String> lines() {
    try {
      // a half-written character at the end is no reason to fail
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
