package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes photos anew: decoded and encoded again, so that position, device, thumbnails and whatever
 * else a file carries stay behind. Needs neither a display nor fonts.
 */
@ApplicationScoped
public class PhotoCleaning {

  /** The longest side of a clean photo, in pixels. */
  static final int LONGEST = 2_048;

  private static final long MOST_PIXELS = 40_000_000;

  // Readers hold whole rows: a picture of one endless row would be small by its pixels alone.
  private static final int LONGEST_SENT = 20_000;

  // A camera makes about ten; each costs a walk over the whole picture, in a few bytes.
  private static final int MOST_SCANS = 100;

  private static final float QUALITY = 0.85f;

  // A large one takes up to 140 MB while it is decoded.
  private static final int AT_ONCE = 2;
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * Makes a JPEG or PNG anew, by its content: upright, on white, its longest side at most 2,048
   * pixels.
   *
   * @throws Problem NOT_A_PHOTO for anything else and for what is damaged; PHOTO_TOO_LARGE of more
   *     than 40 megapixels; SERVICE_UNAVAILABLE when too many are being made
   */
  public CleanPhoto clean(byte[] sent) {
    takePlace();
    try {
      return encoded(PictureFormat.of(sent) == PictureFormat.JPEG ? ofJpeg(sent) : ofPng(sent));
    } catch (Problem refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // readers meet damage with exceptions of many kinds
      throw new Problem(ProblemType.NOT_A_PHOTO);
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(ProblemType.SERVICE_UNAVAILABLE);
  }

  private static BufferedImage ofJpeg(byte[] sent) throws IOException {
    JpegOutline outline = JpegOutline.of(sent);
    if (!outline.whole() || outline.scans() > MOST_SCANS) {
      throw new Problem(ProblemType.NOT_A_PHOTO);
    }
    return Reduction.of(decoded(sent, "jpeg"), LONGEST, outline.orientation());
  }

  private static BufferedImage ofPng(byte[] sent) throws IOException {
    return Reduction.of(decoded(sent, "png"), LONGEST, JpegOutline.UPRIGHT);
  }

  private static BufferedImage decoded(byte[] sent, String format) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      reader.setInput(in, true, true);
      int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
      if (longest > LONGEST_SENT || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw new Problem(ProblemType.PHOTO_TOO_LARGE);
      }
      // Twice as fine as needed is enough to average from.
      int step = (longest + 2 * LONGEST - 1) / (2 * LONGEST);
      ImageReadParam some = reader.getDefaultReadParam();
      some.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, some);
    } finally {
      reader.dispose();
    }
  }

  private static CleanPhoto encoded(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return new CleanPhoto(jpeg.toByteArray(), image.getWidth(), image.getHeight());
  }
}
