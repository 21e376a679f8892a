package io.fieldcontract.platform.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the markers of a JPEG file say before anything is decoded.
 *
 * @param orientation how to turn it, 1 to 8 as EXIF numbers them; 1 where it does not say
 * @param scans how often the decoder walks over the picture
 * @param whole whether the picture has its end
 */
record JpegOutline(int orientation, int scans, boolean whole) {

  static final int UPRIGHT = 1;

  private static final int TEMPORARY = 0x01;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int EXIF = 0xE1;
  private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_SIZE = 12;

  /** Walks over a file up to the end of its first picture. */
  static JpegOutline of(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    int orientation = UPRIGHT;
    int scans = 0;
    int at = 2;
    while (at + 1 < file.length) {
      int marker = in.getShort(at) & 0xFFFF;
      if (marker == 0xFF00 + END) {
        return new JpegOutline(orientation, scans, true);
      }
      if (!hasLength(marker)) {
        at += 1; // picture data, or a marker that stands alone
      } else if (at + 4 > file.length) {
        break;
      } else {
        int length = in.getShort(at + 2) & 0xFFFF;
        scans += marker == 0xFF00 + SCAN ? 1 : 0;
        if (marker == 0xFF00 + EXIF) {
          orientation = orientation(file, at + 4, at + 2 + length);
        }
        at += 2 + Math.max(2, length);
      }
    }
    return new JpegOutline(orientation, scans, false);
  }

  // In picture data an octet FF is followed by 00.
  private static boolean hasLength(int marker) {
    int kind = marker - 0xFF00;
    return kind > TEMPORARY && kind != 0xFF && (kind < FIRST_RESTART || kind > LAST_RESTART);
  }

  private static int orientation(byte[] file, int from, int to) {
    int start = from + EXIF_NAME.length;
    if (to > file.length
        || start > to
        || !Arrays.equals(file, from, start, EXIF_NAME, 0, EXIF_NAME.length)) {
      return UPRIGHT;
    }
    try {
      return orientation(ByteBuffer.wrap(file, start, to - start).slice());
    } catch (IndexOutOfBoundsException e) {
      return UPRIGHT; // damaged, or not EXIF after all
    }
  }

  // TIFF: byte order, 42, the place of the first directory; that has a count and entries.
  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_SIZE;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(entry + 8);
        return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
