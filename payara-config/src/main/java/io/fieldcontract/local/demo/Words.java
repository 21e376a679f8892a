package io.fieldcontract.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists that made-up names, places and notes are put together from. */
final class Words {
  private final Map<String, List<String>> lists = new HashMap<>();

  Words() {
    List<String> list = new ArrayList<>();
    for (String line : lines("words.txt")) {
      if (line.startsWith("=")) {
        list = lists.computeIfAbsent(line.substring(1), heading -> new ArrayList<>());
      } else {
        list.addAll(List.of(line.split(line.contains("|") ? "[|]" : " ")));
      }
    }
  }

  /** The lines of a resource of this package, without comments and empty lines. */
  static List<String> lines(String resource) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One word of the list with that heading. */
  String one(String heading, Dice dice) {
    return dice.one(lists.get(heading));
  }

  /** A surname: half of them from the list, half put together from two parts. */
  String surname(Dice dice) {
    return dice.chance(0.5)
        ? one("surname", dice)
        : one("surnameStart", dice) + one("surnameEnd", dice);
  }
}
