package io.fieldcontract.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An unpacked Keycloak, built for this use once, with a database that holds the imported realm to
 * be copied by each start: so only the very first start is slow.
 *
 * @param home where Keycloak is unpacked
 * @param template a directory whose content is a filled database; named after what it was made from
 */
public record KeycloakInstallation(Path home, Path template) {
  private static final String REALM_RESOURCE = "/keycloak/crm-realm.json";
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=dev-file",
          "--features-disabled=ciba,device-flow,kerberos,par,organization");

  /**
   * Unpacks, builds and imports what is missing yet; starts at the same time wait for each other.
   *
   * @param zip Keycloak's distribution
   * @param parent the directory that gets {@code keycloak-<version>}
   * @param progress is told of each slow step
   * @throws LauncherFailure when Keycloak refuses a step
   */
  public static KeycloakInstallation prepare(Path zip, Path parent, Consumer<String> progress)
      throws InterruptedException {
    try {
      Files.createDirectories(parent);
      try (FileChannel lock =
          FileChannel.open(
              parent.resolve("keycloak.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        lock.lock();
        Path home = parent.resolve(nameIn(zip));
        KeycloakInstallation installation =
            new KeycloakInstallation(home, home.resolve("realm-" + digest(realm())));
        installation.unpackAndBuild(zip, progress);
        installation.importRealm(progress);
        return installation;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameIn(Path zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      return Path.of(in.getNextEntry().getName()).getName(0).toString();
    }
  }

  private void unpackAndBuild(Path zip, Consumer<String> progress)
      throws IOException, InterruptedException {
    Path done = home.resolve("built");
    if (Files.exists(done)) {
      return;
    }
    progress.accept("Keycloak is being unpacked and built (only this once)");
    Directories.delete(home);
    unpack(zip, home.getParent());
    Path log = home.resolve("build.log");
    KeycloakCommand.start(home, home.resolve("data"), BUILD, log).awaitEnd();
    Files.createFile(done);
  }

  private static void unpack(Path zip, Path target) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path path = target.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private void importRealm(Consumer<String> progress) throws IOException, InterruptedException {
    if (Files.exists(template)) {
      return;
    }
    progress.accept("Keycloak imports the realm (only this once)");
    Path importDirectory = Files.createDirectories(home.resolve("data/import"));
    Files.write(importDirectory.resolve("crm-realm.json"), realm());
    Path filling = home.resolve("filling");
    Directories.delete(filling);
    Files.createDirectories(filling);
    LocalKeycloak.startImporting(home, filling, Ports.free(), home.resolve("import.log")).close();
    Files.move(filling, template, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] realm() throws IOException {
    try (InputStream in = KeycloakInstallation.class.getResourceAsStream(REALM_RESOURCE)) {
      return in.readAllBytes();
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(sum, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Puts a copy of the filled database there, unless one made from the same realm is there. */
  void fill(Path dataDirectory) throws IOException {
    Path stamp = dataDirectory.resolve("realm");
    String wanted = template.getFileName().toString();
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    Directories.delete(dataDirectory);
    Directories.copy(template, dataDirectory);
    Files.writeString(stamp, wanted);
  }
}
