package io.fieldcontract.platform.attachment;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/** The rows of an image of any colour model as sRGB, with white behind what is transparent. */
final class OpaqueRows {

  private static final int WHITE = 255;

  private final BufferedImage image;
  private final boolean grey;

  OpaqueRows(BufferedImage image) {
    ColorSpace colours = image.getColorModel().getColorSpace();
    grey = colours.getType() == ColorSpace.TYPE_GRAY;
    this.image = grey || colours.isCS_sRGB() ? image : converted(image);
  }

  // All at once: pixel by pixel it takes minutes.
  private static BufferedImage converted(BufferedImage image) {
    BufferedImage standard =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    return new ColorConvertOp(null).filter(image, standard);
  }

  /** A row from left to right, red, green and blue in the lower 24 bits. */
  int[] row(int y) {
    int[] row =
        grey ? greyRow(y) : image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
    if (image.getColorModel().hasAlpha()) {
      for (int x = 0; x < row.length; x++) {
        row[x] = onWhite(row[x]);
      }
    }
    return row;
  }

  // Java takes grey for linear light and would brighten it; in photos it is as bright as in sRGB.
  private int[] greyRow(int y) {
    int[] row = samples(0, y);
    int[] alpha = image.getColorModel().hasAlpha() ? samples(1, y) : null;
    for (int x = 0; x < row.length; x++) {
      row[x] = (alpha == null ? WHITE : alpha[x]) << 24 | row[x] * 0x010101;
    }
    return row;
  }

  private int[] samples(int band, int y) {
    Raster raster = image.getRaster();
    ColorModel model = image.getColorModel();
    int most = (1 << model.getComponentSize(band)) - 1;
    int[] samples =
        raster.getSamples(
            raster.getMinX(), raster.getMinY() + y, image.getWidth(), 1, band, (int[]) null);
    for (int x = 0; x < samples.length; x++) {
      samples[x] = samples[x] * WHITE / most;
    }
    return samples;
  }

  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    int opaque = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int colour = argb >> shift & 0xFF;
      opaque = opaque << 8 | (colour * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }
    return opaque;
  }
}
