package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of mail while the SMTP server is away or says nothing. */
class MailOutageIT extends Slice {

  private Inbox inbox;
  private Bell rep;
  private Mailbox box;

  @BeforeEach
  void wantMailAtAnyHour() throws Exception {
    inbox = new Inbox(api, "rep24");
    rep = new Bell(api, "rep24");
    box = Mailbox.open(api, "rep24");
  }

  @Test
  void whileTheMailServerIsAwayMailWaitsAndOpsSeesWhatWaitedTooLong() throws Exception {
    String flag = inbox.raised(5);
    inbox.act("liaison02", flag, "start", 0);
    rep.await(flag, "FlagStarted");
    String mail;
    Post.stop();
    try {
      box.letGo();
      Bell.until(() -> box.waiting("tries > 0") == 1);
      mail = box.mailId();
      assertThat(box.count("mailed_at is not null")).isZero();
      box.lastTry();
      Bell.until(() -> box.waiting("died_at is not null") == 1);
    } finally {
      Post.start();
    }
    JsonNode letter = deadLetter(mail);
    assertThat(letter.get("objectType").asText()).isEqualTo("Mail");
    assertThat(letter.get("lastError").asText()).contains("MailFailedException");
    api.post("dead-letters/" + letter.get("id").asText() + "/retry").as("ops").send();
    MimeMessage late = Post.await(box.address(), 1);
    assertThat(Post.header(late, "Message-ID")).contains(mail);
    Bell.until(() -> box.waiting("true") == 0);
  }

  @Test
  void aMailServerThatHangsHoldsUpNothingElse() throws Exception {
    String flag = inbox.raised(7);
    inbox.act("liaison02", flag, "acknowledge", 0);
    rep.await(flag, "FlagAcknowledged");
    Post.stop();
    try {
      try (ServerSocket silent = new ServerSocket(Post.SERVER.port())) {
        silent.setSoTimeout(30_000);
        box.letGo();
        try (Socket held = silent.accept()) {
          inbox.act("liaison02", flag, "start", 1);
          rep.await(flag, "FlagStarted", "FlagAcknowledged");
          // The caller still waits for an answer.
          held.setSoTimeout(1);
          assertThatThrownBy(() -> held.getInputStream().read())
              .isInstanceOf(SocketTimeoutException.class);
        }
      }
      Bell.until(() -> box.waiting("tries > 0") == 1);
    } finally {
      Post.start();
    }
    box.lastTry();
    assertThat(Post.await(box.address(), 1).getSubject()).contains("has seen");
  }

  private JsonNode deadLetter(String object) throws Exception {
    JsonNode letters = api.get("dead-letters").as("ops").send().body().get("items");
    return StreamSupport.stream(letters.spliterator(), false)
        .filter(letter -> letter.get("objectId").asText().equals(object))
        .findFirst()
        .orElseThrow();
  }
}
