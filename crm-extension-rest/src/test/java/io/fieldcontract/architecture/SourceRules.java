package io.fieldcontract.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The rules that only source files can show; each gives one sentence for each violation. */
final class SourceRules {

  private static final int MAX_FILE_LINES = 300;
  private static final int MAX_METHOD_LINES = 30;

  private SourceRules() {}

  static List<String> longFiles(Path folder) {
    return javaFiles(folder).stream()
        .filter(file -> lines(file).size() > MAX_FILE_LINES)
        .map(file -> file + " has " + lines(file).size() + " lines")
        .toList();
  }

  /** A method's lines are those of its body, from brace to brace. */
  static List<String> longMethods(Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(javaFiles(folder));
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      MethodLengths lengths = new MethodLengths(Trees.instance(task).getSourcePositions());
      task.parse().forEach(unit -> lengths.scan(unit, unit));
      return lengths.violations;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> packagesWithoutASentence(Path folder) {
    return javaFiles(folder).stream()
        .map(Path::getParent)
        .distinct()
        .filter(packageFolder -> !hasSentence(packageFolder.resolve("package-info.java")))
        .map(packageFolder -> packageFolder + " has no package-info with a sentence")
        .toList();
  }

  private static boolean hasSentence(Path packageInfo) {
    return Files.exists(packageInfo)
        && String.join(" ", lines(packageInfo)).matches("\\s*/\\*\\*[\\s*]*\\w.*\\.\\s*\\*/.*");
  }

  static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class MethodLengths extends TreeScanner<Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final List<String> violations = new ArrayList<>();

    private MethodLengths(SourcePositions positions) {
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      if (method.getBody() != null) {
        LineMap map = unit.getLineMap();
        long first = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long last = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        if (last - first + 1 > MAX_METHOD_LINES) {
          String file = unit.getSourceFile().getName();
          violations.add(file + " has " + (last - first + 1) + " lines in " + method.getName());
        }
      }
      return super.visitMethod(method, unit);
    }
  }
}
