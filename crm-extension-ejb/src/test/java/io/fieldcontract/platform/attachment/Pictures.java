package io.fieldcontract.platform.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Picture files, made to order. */
final class Pictures {

  static final int RED = 0xFFE02010;
  static final int GREEN = 0xFF10A020;
  static final int BLUE = 0xFF1030D0;
  static final int WHITE = 0xFFFFFFFF;

  private Pictures() {}

  /** Red above left, green above right, blue below left, white below right. */
  static BufferedImage quarters(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean left = x < width / 2;
        int above = left ? RED : GREEN;
        int below = left ? BLUE : WHITE;
        image.setRGB(x, y, y < height / 2 ? above : below);
      }
    }
    return image;
  }

  static byte[] jpeg(int width, int height) {
    return file(quarters(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
  }

  static byte[] png(int width, int height) {
    return file(quarters(width, height, BufferedImage.TYPE_3BYTE_BGR), "png");
  }

  static byte[] file(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("Not of this format: " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] progressive(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(file)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      BufferedImage image = quarters(width, height, BufferedImage.TYPE_3BYTE_BGR);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** A JPEG file with a segment more at its beginning. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
    segment.putShort((short) marker).putShort((short) (content.length + 2)).put(content);
    return joined(Arrays.copyOf(jpeg, 2), segment.array(), tail(jpeg, 2));
  }

  /** EXIF as a phone writes it: the orientation, and a place as text behind it. */
  static byte[] exif(int orientation, ByteOrder order) {
    String place = "GPS 48.8583 N 2.2945 E";
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + place.length()).order(order);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 42).putInt(8).putShort((short) 2);
    entry(exif, 0x0100, 4, 640); // its width
    entry(exif, 0x0112, 3, orientation);
    exif.putInt(0).put(place.getBytes(StandardCharsets.US_ASCII));
    return exif.array();
  }

  private static void entry(ByteBuffer exif, int tag, int type, int value) {
    exif.putShort((short) tag).putShort((short) type).putInt(1);
    if (type == 3) {
      exif.putShort((short) value).putShort((short) 0);
    } else {
      exif.putInt(value);
    }
  }

  /** A PNG file whose header says another size than it has. */
  static byte[] resized(byte[] png, int width, int height) {
    byte[] other = png.clone();
    ByteBuffer.wrap(other).putInt(16, width).putInt(20, height);
    CRC32 check = new CRC32();
    check.update(other, 12, 17);
    ByteBuffer.wrap(other).putInt(29, (int) check.getValue());
    return other;
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }
}
