package io.fieldcontract.slice;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Takes photos as a phone does: with the place in the file, held upright. */
final class Camera {

  /** What stands in each file and must be in no answer. */
  static final String PLACE = "48.8583 N, 2.2945 E";

  private Camera() {}

  /** A JPEG of 640 by 480 pixels to be turned to the right; another one for each number. */
  static byte[] photo(int number) throws IOException {
    BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 640 * 480; i++) {
      image.setRGB(i % 640, i / 640, i * (number + 7));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", file);
    return withExif(file.toByteArray());
  }

  private static byte[] withExif(byte[] jpeg) {
    ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + PLACE.length());
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) 6).putShort((short) 0).putInt(0);
    exif.put(PLACE.getBytes(StandardCharsets.US_ASCII));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(Arrays.copyOf(jpeg, 2));
    file.writeBytes(exif.array());
    file.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
    return file.toByteArray();
  }
}
