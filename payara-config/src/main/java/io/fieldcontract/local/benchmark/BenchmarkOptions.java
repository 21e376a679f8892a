package io.fieldcontract.local.benchmark;

import io.fieldcontract.local.LauncherFailure;
import io.fieldcontract.local.demo.DemoSize;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the person at the terminal asked for.
 *
 * @param clients requests under way at any time, of the application and of pgbench
 * @param warmUp how long each load on the application runs at most before it is measured
 * @param duration how long each load is measured
 * @param size of the company that an empty database is filled with
 * @param fresh whether the kept data is thrown away first
 */
record BenchmarkOptions(
    int clients, Duration warmUp, Duration duration, DemoSize size, boolean fresh) {
  private static final int MOST_CLIENTS = 64;
  private static final int MOST_SECONDS = 600;
  private static final List<String> SIZES =
      List.of("territories", "hcps", "hcos", "calls", "months", "salesMonths");

  /**
   * Reads the command line: {@code --fresh}, and {@code --name=number} for the rest.
   *
   * @throws LauncherFailure on an unknown option or a number out of its range
   */
  static BenchmarkOptions parse(List<String> arguments, LocalDate today) {
    return parse(arguments, DemoSize.benchmark(today), 16);
  }

  /** The same with another company and other clients where the arguments name none. */
  static BenchmarkOptions parse(List<String> arguments, DemoSize usual, int usualClients) {
    Map<String, Long> numbers = new HashMap<>();
    for (String argument : arguments) {
      if (!argument.equals("--fresh")) {
        String[] option = argument.split("=", 2);
        numbers.put(option[0], option.length == 2 ? number(argument, option[1]) : -1L);
      }
    }
    int clients = take(numbers, "--clients", usualClients, MOST_CLIENTS);
    int warmUp = take(numbers, "--warm-up", 300, MOST_SECONDS);
    int seconds = take(numbers, "--seconds", 30, MOST_SECONDS);
    DemoSize size = size(numbers, usual);
    if (!numbers.isEmpty()) {
      throw new LauncherFailure(
          "The option "
              + numbers.keySet().iterator().next()
              + " is not known; see docs/benchmark.md.");
    }
    return new BenchmarkOptions(
        clients,
        Duration.ofSeconds(warmUp),
        Duration.ofSeconds(seconds),
        size,
        arguments.contains("--fresh"));
  }

  /** The same for another company. */
  BenchmarkOptions of(DemoSize other) {
    return new BenchmarkOptions(clients, warmUp, duration, other, fresh);
  }

  private static DemoSize size(Map<String, Long> numbers, DemoSize usual) {
    Map<String, Long> parts = new HashMap<>();
    for (String part : SIZES) {
      Long number = numbers.remove("--" + part);
      if (number != null) {
        parts.put(part, number);
      }
    }
    try {
      return usual.with(parts);
    } catch (IllegalArgumentException e) {
      throw new LauncherFailure(e.getMessage() + ".", e);
    }
  }

  private static int take(Map<String, Long> numbers, String option, long otherwise, int most) {
    Long number = numbers.remove(option);
    long value = number == null ? otherwise : number;
    if (value < 1 || value > most) {
      throw new LauncherFailure("%s needs a number from 1 to %d.".formatted(option, most));
    }
    return (int) value;
  }

  private static long number(String argument, String digits) {
    if (!digits.matches("\\d{1,9}")) {
      throw new LauncherFailure(argument + " needs a whole number after the equals sign.");
    }
    return Long.parseLong(digits);
  }
}
