package io.fieldcontract.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent as a photo and is none, or one that would cost too much. */
class NoPhotoTest {

  private final PhotoCleaning cleaning = new PhotoCleaning();

  @Test
  void nothingIsNoPhoto() {
    refused(ProblemType.NOT_A_PHOTO, new byte[0]);
    refused(ProblemType.NOT_A_PHOTO, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
  }

  @Test
  void aGifIsNoPhoto() {
    byte[] gif = Pictures.file(Pictures.quarters(9, 9, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    refused(ProblemType.NOT_A_PHOTO, gif);
  }

  @Test
  void textIsNoPhotoWhateverItsName() {
    refused(ProblemType.NOT_A_PHOTO, ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    refused(ProblemType.NOT_A_PHOTO, ascii("<!doctype html><script>alert(1)</script>"));
    refused(
        ProblemType.NOT_A_PHOTO,
        Pictures.joined(Arrays.copyOf(Pictures.jpeg(9, 9), 20), ascii("<script>alert(1)")));
  }

  @Test
  void aTruncatedJpegIsNoPhoto() {
    byte[] whole = Pictures.jpeg(320, 200);
    for (int length = 0; length < whole.length - 1; length += 97) {
      refused(ProblemType.NOT_A_PHOTO, Arrays.copyOf(whole, length));
    }
    refused(ProblemType.NOT_A_PHOTO, Arrays.copyOf(whole, whole.length - 1));
  }

  @Test
  void aTruncatedPngIsNoPhoto() {
    byte[] whole = Pictures.png(320, 200);
    for (int length = 0; length < whole.length - 60; length += 31) {
      refused(ProblemType.NOT_A_PHOTO, Arrays.copyOf(whole, length));
    }
  }

  @Test
  void damageAnywhereIsRefusedOrShownButNeverADefect() {
    for (byte[] whole : new byte[][] {Pictures.jpeg(64, 48), Pictures.png(64, 48)}) {
      for (int at = 0; at < whole.length; at++) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) 0xFF;
        try {
          assertThat(cleaning.clean(damaged).jpeg()).isNotEmpty();
        } catch (Problem refused) {
          assertThat(refused.type()).isIn(ProblemType.NOT_A_PHOTO, ProblemType.PHOTO_TOO_LARGE);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"6325, 6325", "20001, 1", "1, 20001", "40000000, 1", "2147483647, 2147483647"})
  void aPictureOfTooManyPixelsIsRefusedBeforeItIsDecoded(int width, int height) {
    refused(ProblemType.PHOTO_TOO_LARGE, Pictures.resized(Pictures.png(9, 9), width, height));
  }

  @Test
  void aJpegOfTooManyPixelsIsRefusedBeforeItIsDecoded() {
    byte[] sent = Pictures.jpeg(64, 48);
    int frame = text(sent).indexOf("\u00ff\u00c0");
    Arrays.fill(sent, frame + 5, frame + 9, (byte) 0xF0); // its height and width
    refused(ProblemType.PHOTO_TOO_LARGE, sent);
  }

  @Test
  void aPictureThatIsWalkedOverAgainAndAgainIsRefused() {
    byte[] sent = Pictures.progressive(64, 48);
    int scan = text(sent).lastIndexOf("\u00ff\u00da");
    byte[] last = Arrays.copyOfRange(sent, scan, sent.length - 2);
    byte[][] parts = new byte[102][];
    Arrays.fill(parts, last);
    parts[0] = Arrays.copyOf(sent, scan);
    parts[101] = Pictures.tail(sent, sent.length - 2);
    byte[] endless = Pictures.joined(parts);
    assertThat(JpegOutline.of(endless).whole()).isTrue();
    refused(ProblemType.NOT_A_PHOTO, endless);
  }

  private void refused(ProblemType type, byte[] sent) {
    assertThatThrownBy(() -> cleaning.clean(sent))
        .as("%d bytes: %s", sent.length, Base64.getEncoder().encodeToString(Arrays.copyOf(sent, 9)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
