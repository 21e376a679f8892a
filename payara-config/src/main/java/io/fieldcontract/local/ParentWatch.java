package io.fieldcontract.local;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A Java agent for the servers that the launcher starts: they end when the launcher is gone,
 * however it died. Their standard input is a pipe that only the launcher holds open.
 */
public final class ParentWatch {
  private ParentWatch() {}

  /** Watches from before the server's own main method on. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Thread watch = new Thread(ParentWatch::haltAtEndOfInput, "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void haltAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // nobody writes; only the end counts
      }
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
    Runtime.getRuntime().halt(1);
  }

  /** Writes the agent's jar, so that no packaging step is needed to use it. */
  static Path writeAgent(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", ParentWatch.class.getName());
    Files.createDirectories(jar.getParent());
    String entry = ParentWatch.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        var code = ParentWatch.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new ZipEntry(entry));
      code.transferTo(out);
    }
    return jar;
  }
}
