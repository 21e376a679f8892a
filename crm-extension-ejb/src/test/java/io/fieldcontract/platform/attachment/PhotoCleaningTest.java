package io.fieldcontract.platform.attachment;

import static io.fieldcontract.platform.attachment.Pictures.BLUE;
import static io.fieldcontract.platform.attachment.Pictures.GREEN;
import static io.fieldcontract.platform.attachment.Pictures.RED;
import static io.fieldcontract.platform.attachment.Pictures.WHITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoCleaningTest {

  private static final int COM = 0xFFFE;
  private static final int APP1 = 0xFFE1;

  private final PhotoCleaning cleaning = new PhotoCleaning();

  @Test
  void aPhotoStaysAsLargeAsItIsUpTo2048Pixels() throws IOException {
    CleanPhoto photo = cleaning.clean(Pictures.jpeg(640, 480));
    assertThat(photo.width()).isEqualTo(640);
    assertThat(photo.height()).isEqualTo(480);
    looksLike(read(photo), RED, GREEN, BLUE, WHITE);
  }

  @ParameterizedTest
  @CsvSource({
    "2048, 1536, 2048, 1536",
    "4032, 3024, 2048, 1536",
    "3024, 4032, 1536, 2048",
    "7300, 5400, 2048, 1515",
    "2049, 3,    2048, 3",
    "1,    9000, 1,    2048",
    "1,    1,    1,    1",
  })
  void theLongestSideIsReducedTo2048Pixels(int width, int height, int reduced, int by)
      throws IOException {
    CleanPhoto photo = cleaning.clean(Pictures.jpeg(width, height));
    assertThat(photo.width()).isEqualTo(reduced);
    assertThat(photo.height()).isEqualTo(by);
    BufferedImage image = read(photo);
    assertThat(image.getWidth()).isEqualTo(reduced);
    assertThat(image.getHeight()).isEqualTo(by);
    if (Math.min(width, height) > 100) {
      looksLike(image, RED, GREEN, BLUE, WHITE);
    }
  }

  @Test
  void aPixelIsTheAverageOfWhatItCovers() {
    BufferedImage stripes = new BufferedImage(4096, 4, BufferedImage.TYPE_3BYTE_BGR);
    for (int x = 0; x < 4096; x += 2) {
      for (int y = 0; y < 4; y++) {
        stripes.setRGB(x, y, WHITE);
      }
    }
    BufferedImage half = Reduction.of(stripes, 2048, JpegOutline.UPRIGHT);
    assertThat(half.getWidth()).isEqualTo(2048);
    for (int x = 0; x < 2048; x++) {
      assertThat(half.getRGB(x, 0)).isEqualTo(0xFF808080);
    }
    BufferedImage plain = new BufferedImage(3001, 2003, BufferedImage.TYPE_3BYTE_BGR);
    Arrays.stream(new int[] {0, 1500, 3000}).forEach(x -> plain.setRGB(x, 1000, 0));
    assertThat(Reduction.of(plain, 2048, JpegOutline.UPRIGHT).getRGB(2047, 1366))
        .isEqualTo(0xFF000000);
  }

  /** The corners of the picture above left, above right, below left and below right. */
  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB",
  })
  void itIsTurnedAsItsExifSays(int orientation, String corners) throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      byte[] exif = Pictures.exif(orientation, order);
      CleanPhoto photo = cleaning.clean(Pictures.withSegment(Pictures.jpeg(320, 200), APP1, exif));
      assertThat(photo.width()).isEqualTo(orientation < 5 ? 320 : 200);
      int[] colours = corners.chars().map(PhotoCleaningTest::colour).toArray();
      looksLike(read(photo), colours);
    }
  }

  @Test
  void itsPlaceAndItsCommentsAreGone() {
    byte[] sent =
        Pictures.withSegment(
            Pictures.withSegment(Pictures.jpeg(320, 200), COM, ascii("GPS of a comment")),
            APP1,
            Pictures.exif(1, ByteOrder.BIG_ENDIAN));
    assertThat(text(sent)).contains("GPS").contains("Exif");
    assertThat(text(cleaning.clean(sent).jpeg())).doesNotContain("GPS").doesNotContain("Exif");
  }

  @Test
  void damagedExifTurnsNothing() throws IOException {
    byte[] exif = Pictures.exif(6, ByteOrder.BIG_ENDIAN);
    for (int length = 6; length < 44; length++) {
      byte[] sent =
          Pictures.withSegment(Pictures.jpeg(320, 200), APP1, Arrays.copyOf(exif, length));
      assertThat(cleaning.clean(sent).width()).isEqualTo(length < 38 ? 320 : 200);
    }
    byte[] elsewhere = exif.clone();
    elsewhere[10] = (byte) 0xFF; // its directory lies before the file
    byte[] sent = Pictures.withSegment(Pictures.jpeg(320, 200), APP1, elsewhere);
    looksLike(read(cleaning.clean(sent)), RED, GREEN, BLUE, WHITE);
  }

  @Test
  void aPngBecomesAJpegOnWhite() throws IOException {
    BufferedImage glass = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(0, 0, RED);
    CleanPhoto photo = cleaning.clean(Pictures.file(glass, "png"));
    assertThat(PictureFormat.of(photo.jpeg())).isEqualTo(PictureFormat.JPEG);
    assertThat(read(photo).getRGB(30, 20)).isEqualTo(WHITE);
    looksLike(read(cleaning.clean(Pictures.png(320, 200))), RED, GREEN, BLUE, WHITE);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_USHORT_565_RGB,
      })
  void everyColourModelIsShownAsItIs(int type) throws IOException {
    BufferedImage image = new BufferedImage(64, 64, type);
    int mid = type == BufferedImage.TYPE_BYTE_BINARY ? 255 : 128;
    int[] sample = {type == BufferedImage.TYPE_USHORT_GRAY ? 128 * 257 : 128};
    for (int i = 0; i < 64 * 64; i++) {
      if (type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY) {
        image.getRaster().setPixel(i % 64, i / 64, sample);
      } else {
        image.setRGB(i % 64, i / 64, 0xFF000000 | mid * 0x010101);
      }
    }
    int shown = read(cleaning.clean(Pictures.file(image, "png"))).getRGB(32, 32) & 0xFF;
    assertThat(shown).isBetween(mid - 8, mid + 8);
  }

  @Test
  void aProgressiveJpegIsTaken() throws IOException {
    byte[] sent = Pictures.progressive(320, 200);
    assertThat(JpegOutline.of(sent).scans()).isGreaterThan(3);
    looksLike(read(cleaning.clean(sent)), RED, GREEN, BLUE, WHITE);
  }

  @Test
  void whatIsAppendedIsGone() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("smuggled.class"));
    }
    for (byte[] picture : new byte[][] {Pictures.jpeg(320, 200), Pictures.png(320, 200)}) {
      byte[] sent = Pictures.joined(picture, zip.toByteArray());
      CleanPhoto photo = cleaning.clean(sent);
      assertThat(text(photo.jpeg())).doesNotContain("smuggled").doesNotContain("PK\u0003\u0004");
      assertThat(text(photo.jpeg())).endsWith("\u00ff\u00d9");
      looksLike(read(photo), RED, GREEN, BLUE, WHITE);
    }
  }

  private static int colour(int letter) {
    return switch (letter) {
      case 'R' -> RED;
      case 'G' -> GREEN;
      case 'B' -> BLUE;
      default -> WHITE;
    };
  }

  /** The middles of the quarters above left, above right, below left and below right. */
  private static void looksLike(BufferedImage image, int... quarters) {
    for (int i = 0; i < quarters.length; i++) {
      int x = image.getWidth() * (1 + 2 * (i % 2)) / 4;
      int y = image.getHeight() * (1 + 2 * (i / 2)) / 4;
      for (int shift = 0; shift <= 16; shift += 8) {
        int shown = image.getRGB(x, y) >> shift & 0xFF;
        int meant = quarters[i] >> shift & 0xFF;
        assertThat(shown).as("quarter %d", i).isBetween(meant - 8, meant + 8);
      }
    }
  }

  private static BufferedImage read(CleanPhoto photo) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
