package io.fieldcontract.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directories at once. */
final class Directories {
  private Directories() {}

  /** Deletes it with all that is in it; does nothing when it is not there. */
  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try {
      for (Path path : tree(directory, Comparator.reverseOrder())) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies it with all that is in it to a place where nothing is yet. */
  static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      for (Path path : tree(from, Comparator.naturalOrder())) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> tree(Path directory, Comparator<Path> order) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted(order).toList();
    }
  }
}
