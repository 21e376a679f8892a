package io.fieldcontract.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one launcher at a time work in a directory; the system frees it when the holder dies. */
final class StartLock implements AutoCloseable {
  private final FileChannel channel;

  private StartLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the directory, making it if needed.
   *
   * @throws LauncherFailure when another launcher holds it, or it cannot be written
   */
  static StartLock take(Path directory) {
    Path file = directory.resolve("lock");
    FileChannel channel = null;
    try {
      Files.createDirectories(directory);
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        String holder = Files.readString(file).strip();
        channel.close();
        throw new LauncherFailure(
            "Another launcher (process %s) already runs on %s: stop it first."
                .formatted(holder, directory));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()));
      return new StartLock(channel);
    } catch (IOException e) {
      throw new LauncherFailure(
          "%s cannot be written by this user: %s.".formatted(directory, e.getMessage()), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
