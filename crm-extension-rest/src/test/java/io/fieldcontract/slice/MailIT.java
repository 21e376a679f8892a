package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail through the server's own mail session to a real SMTP server. */
class MailIT extends Slice {

  private static final Map<String, String> DONE = Map.of("done", "Wholesaler called");

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
  void whatIsDueTogetherGoesInOneMailWithTheWayToIt() throws Exception {
    String flag = inbox.raised(0);
    inbox.act("liaison02", flag, "acknowledge", 0);
    inbox.act("liaison02", flag, "resolve", 1, DONE);
    rep.await(flag, "FlagResolved", "FlagAcknowledged");
    assertThat(box.count("mail_due_at - at < interval '60 seconds'")).isZero();
    assertThat(box.count("mail_due_at - at < interval '90 seconds'")).isEqualTo(2);
    box.letGo();

    MimeMessage mail = box.await(1);
    assertThat(mail.getSubject()).isEqualTo("2 notifications");
    assertThat(Post.header(mail, "From")).isEqualTo("crm@demo.example");
    assertThat(Post.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(Post.header(mail, "Message-ID"))
        .isEqualTo("<%s@demo.example>".formatted(box.mailId()));
    String text = Post.part(mail, "text/plain");
    assertThat(text)
        .contains(" has seen your flag: Stock-out at ", " resolved your flag: ")
        .containsPattern("\nhttps?://\\S+/crm-extension/#/flags/" + Inbox.id(flag) + "\n")
        .contains("under Menu, Notifications and e-mail")
        .doesNotContain("Wholesaler", "Shelf");
    assertThat(Post.part(mail, "text/html"))
        .containsPattern("<a href=\"https?://\\S+/crm-extension/#/flags/" + Inbox.id(flag) + "\">")
        .doesNotContain("Wholesaler", "Shelf", "<img", "<script");
    Bell.until(() -> box.count("mailed_at is not null") == 2);
  }

  @Test
  void aDigestWaitsForItsHourAndIsInTheRecipientsLanguage() throws Exception {
    box.wish(Map.of("mail", "DIGEST", "digestAt", "07:30", "language", "de"));
    String flag = inbox.raised(1);
    inbox.act("liaison02", flag, "start", 0);
    rep.await(flag, "FlagStarted");
    assertThat(box.count("to_char(mail_due_at at time zone 'UTC', 'HH24:MI') = '07:30'")).isOne();
    box.letGo();
    MimeMessage mail = box.await(1);
    assertThat(mail.getSubject()).contains(" kümmert sich um Ihre Meldung – Nicht vorrätig: ");
    assertThat(Post.part(mail, "text/plain")).contains("unter Menü, Benachrichtigungen");
    assertThat(Post.header(mail, "Content-Language")).isEqualTo("de");
  }

  @Test
  void outsideOfWorkingHoursItWaitsForTheirNextBeginning() throws Exception {
    LocalDate then = LocalDate.now(ZoneOffset.UTC).plusDays(3);
    String day = then.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    Map<String, Object> late =
        Map.of("workingDays", List.of(day.toUpperCase(Locale.ROOT)), "from", "09:15");
    box.wish(late);
    String flag = inbox.raised(2);
    inbox.act("liaison02", flag, "start", 0);
    rep.await(flag, "FlagStarted");
    String dueThen = "mail_due_at = cast('%sT09:15:00Z' as timestamptz)".formatted(then);
    assertThat(box.count(dueThen)).isOne();
    // As if it had been gathered in working hours and tried until they were over.
    box.letGo();
    Bell.until(() -> box.count(dueThen) == 1);
    assertThat(box.received()).isZero();
    box.wish(Map.of());
    box.letGo();
    box.await(1);
  }

  @Test
  void whatWasUndoneOrReadIsNotMailed() throws Exception {
    String flag = inbox.raised(3);
    inbox.act("liaison02", flag, "resolve", 0, DONE);
    rep.await(flag, "FlagResolved");
    inbox.act("liaison02", flag, "undo", 1);
    rep.await(flag);
    inbox.act("liaison02", flag, "acknowledge", 2);
    rep.await(flag, "FlagAcknowledged");
    String id = rep.about(flag).get(0).get("id").asText();
    api.post("notifications/read").as("rep24").json(Map.of("upTo", id)).send();
    inbox.act("liaison02", flag, "start", 3);
    rep.await(flag, "FlagStarted", "FlagAcknowledged");
    box.letGo();
    MimeMessage mail = box.await(1);
    assertThat(mail.getSubject()).contains(" is working on your flag");
    assertThat(Post.part(mail, "text/plain")).doesNotContain("resolved", "has seen", "took");
  }

  @Test
  void whoWantsNoneGetsNoneAndWhatIsMailedIsTakenBackByMail() throws Exception {
    box.wish(Map.of("mail", "NONE"));
    String flag = inbox.raised(4);
    inbox.act("liaison02", flag, "acknowledge", 0);
    rep.await(flag, "FlagAcknowledged");
    assertThat(box.count("mail_due_at is not null")).isZero();
    box.wish(Map.of());
    inbox.act("liaison02", flag, "start", 1);
    rep.await(flag, "FlagStarted", "FlagAcknowledged");
    box.letGo();
    box.await(1);
    inbox.act("liaison02", flag, "undo", 2);
    rep.await(flag, "FlagActUndone", "FlagStarted", "FlagAcknowledged");
    box.letGo();
    assertThat(box.await(2).getSubject()).contains(" took the last step back");
  }

  @Test
  void whatWentOutOfScopeIsNotMailed() throws Exception {
    Mailbox theirs = Mailbox.open(api, "liaison02");
    Inbox elsewhere = new Inbox(api, "rep06");
    String flag = elsewhere.raised(3);
    elsewhere.act("ops", flag, "assign", 0, Map.of("assigneeId", theirs.user()));
    Bell.settled(flag);
    theirs.letGo();
    String ofFlag = "object_id = '%s' and mail_id is not null".formatted(Inbox.id(flag));
    Bell.until(() -> theirs.count(ofFlag) == 1);
    Bell.until(() -> theirs.waiting("true") == 0);
    assertThat(theirs.count(ofFlag + " and mailed_at is not null")).isZero();
  }

  @Test
  void aNameWithALineBreakMakesNoHeaderAndTwoAddressesAreNone() throws Exception {
    String flag = inbox.raised(6);
    String name = "update account set name = '%s' where id = '" + inbox.outlet(6) + "'";
    String known = Stack.text("select name from account where id = '" + inbox.outlet(6) + "'");
    String address = "update crm_user set email = '%s' where login = 'rep24'";
    Stack.change(name.formatted("St <b>\r\nBcc: evil@demo.example\r\n\r\nMary"));
    try {
      inbox.act("liaison02", flag, "start", 0);
      rep.await(flag, "FlagStarted");
      box.letGo();
      MimeMessage mail = box.await(1);
      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getSubject()).contains("St <b> Bcc: evil@demo.example Mary");
      assertThat(Post.part(mail, "text/html")).contains("St &lt;b&gt;").doesNotContain("<b>");
      inbox.act("liaison02", flag, "resolve", 1, DONE);
      rep.await(flag, "FlagResolved", "FlagStarted");
      Stack.change(address.formatted("a@demo.example, evil@demo.example"));
      box.letGo();
      Bell.until(() -> box.waiting("last_error like '%AddressException%'") == 1);
      assertThat(Post.to("evil@demo.example")).isEmpty();
    } finally {
      Stack.change(name.formatted(known.replace("'", "''")));
      Stack.change(address.formatted(box.address()));
    }
  }
}
