package io.fieldcontract.platform.attachment;

import java.awt.image.BufferedImage;

/**
 * Makes an image smaller and upright. A pixel is the average of what it covers; drawing with
 * Graphics2D would be fewer lines, but leaves out pixels and asks for the server's screen or fonts.
 */
final class Reduction {

  private static final int COLOURS = 3;

  private final BufferedImage target;
  private final int width;
  private final int height;
  private final int orientation;

  private Reduction(int width, int height, int orientation) {
    this.width = width;
    this.height = height;
    this.orientation = orientation;
    this.target =
        orientation < 5
            ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB);
  }

  /**
   * A copy whose longer side is at most so many pixels.
   *
   * @param orientation of the image, 1 to 8 as EXIF numbers them
   */
  static BufferedImage of(BufferedImage image, int longest, int orientation) {
    double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    Reduction reduction = new Reduction(width, height, orientation);
    reduction.fill(new OpaqueRows(image), image.getWidth(), image.getHeight());
    return reduction.target;
  }

  private void fill(OpaqueRows rows, int fromWidth, int fromHeight) {
    Axis across = Axis.of(fromWidth, width);
    Axis down = Axis.of(fromHeight, height);
    float[] current = new float[COLOURS * width];
    float[] following = new float[COLOURS * width];
    for (int y = 0; y < fromHeight; y++) {
      float[] row = across.reduced(rows.row(y), width);
      add(row, down.here[y], current);
      add(row, down.next[y], following);
      if (y + 1 == fromHeight || down.target[y + 1] > down.target[y]) {
        write(current, down.target[y]);
        current = following;
        following = new float[COLOURS * width];
      }
    }
  }

  private static void add(float[] row, float share, float[] sum) {
    if (share > 0) {
      for (int i = 0; i < row.length; i++) {
        sum[i] += share * row[i];
      }
    }
  }

  private void write(float[] row, int y) {
    for (int x = 0; x < width; x++) {
      int rgb = 0;
      for (int colour = 0; colour < COLOURS; colour++) {
        rgb = rgb << 8 | Math.min(255, Math.round(row[COLOURS * x + colour]));
      }
      put(x, y, rgb);
    }
  }

  private void put(int x, int y, int rgb) {
    boolean fromRight = orientation == 2 || orientation == 3 || orientation > 6;
    boolean fromBelow =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    int across = fromRight ? width - 1 - x : x;
    int down = fromBelow ? height - 1 - y : y;
    if (orientation < 5) {
      target.setRGB(across, down, rgb);
    } else {
      target.setRGB(down, across, rgb);
    }
  }

  /**
   * Where the pixels of one direction go: each into one of the target, or into that and the next.
   *
   * @param here its weight in the first
   * @param next its weight in the next one
   */
  private record Axis(int[] target, float[] here, float[] next) {

    static Axis of(int from, int to) {
      Axis axis = new Axis(new int[from], new float[from], new float[from]);
      for (int i = 0; i < from; i++) {
        // in parts of which a pixel of the target has "from", and one of the source "to"
        long start = (long) i * to;
        axis.target[i] = (int) (start / from);
        long inHere = Math.min(to, (axis.target[i] + 1L) * from - start);
        axis.here[i] = (float) inHere / from;
        axis.next[i] = (float) (to - inHere) / from;
      }
      return axis;
    }

    float[] reduced(int[] row, int width) {
      float[] sums = new float[COLOURS * width];
      for (int x = 0; x < row.length; x++) {
        int place = COLOURS * target[x];
        for (int colour = 0; colour < COLOURS; colour++) {
          int value = row[x] >> 8 * (COLOURS - 1 - colour) & 0xFF;
          sums[place + colour] += here[x] * value;
          if (next[x] > 0) {
            sums[place + COLOURS + colour] += next[x] * value;
          }
        }
      }
      return sums;
    }
  }
}
