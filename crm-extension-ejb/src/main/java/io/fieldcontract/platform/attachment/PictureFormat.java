package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.HexFormat;

/** The formats that a photo may come in, known by the first octets of the file. */
enum PictureFormat {
  JPEG("ffd8ff"),
  PNG("89504e470d0a1a0a");

  private final byte[] start;

  PictureFormat(String start) {
    this.start = HexFormat.of().parseHex(start);
  }

  /**
   * The format of a file, whatever its name or declared type.
   *
   * @throws Problem NOT_A_PHOTO when it is another
   */
  static PictureFormat of(byte[] file) {
    return Arrays.stream(values())
        .filter(format -> format.begins(file))
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemType.NOT_A_PHOTO));
  }

  private boolean begins(byte[] file) {
    return file.length >= start.length
        && Arrays.equals(file, 0, start.length, start, 0, start.length);
  }
}
