package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.fieldcontract.local.Ports;
import io.fieldcontract.local.SmtpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A real SMTP server that the tested servers hand their mail to; it is up unless a test stops it.
 */
final class Post {

  /** How the tested servers reach it. */
  static final SmtpServer SERVER = new SmtpServer("127.0.0.1", Ports.free(), "crm@demo.example");

  private static GreenMail greenMail = started();

  private Post() {}

  private static GreenMail started() {
    GreenMail server =
        new GreenMail(new ServerSetup(SERVER.port(), SERVER.host(), ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  /** Is down from now on, and forgets. */
  static void stop() {
    greenMail.stop();
  }

  /** Is up again. */
  static void start() {
    greenMail = started();
  }

  /** What came for an address, oldest first. */
  static List<MimeMessage> to(String address) {
    return Arrays.stream(greenMail.getReceivedMessages())
        .filter(message -> header(message, "To").equals(address))
        .toList();
  }

  /** The newest mail to an address, once there are so many. */
  static MimeMessage await(String address, int count) {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (to(address).size() < count) {
      assertThat(Instant.now()).as("mail to " + address).isBefore(deadline);
    }
    assertThat(to(address)).hasSize(count);
    return to(address).get(count - 1);
  }

  /** A header; it is there once. */
  static String header(MimeMessage message, String name) {
    try {
      String[] values = message.getHeader(name);
      assertThat(values).as(name).hasSize(1);
      return values[0];
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The part of a type. */
  static String part(MimeMessage message, String type) throws Exception {
    MimeMultipart parts = (MimeMultipart) message.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return ((String) part.getContent()).replace("\r\n", "\n");
      }
    }
    throw new AssertionError("No part " + type);
  }
}
