package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail through the server's own mail session to a real SMTP server. */
class MailIT extends Slice {

  private static final String REP = "rep24@demo.example";
  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
  private static final Map<String, String> DONE = Map.of("done", "Wholesaler called");

  private Inbox inbox;
  private Bell rep;
  private int before;

  @BeforeEach
  void wantMailAtAnyHour() throws Exception {
    inbox = new Inbox(api, "rep24");
    rep = new Bell(api, "rep24");
    forget("rep24");
    wish("rep24", Map.of());
    before = Post.to(REP).size();
  }

  @Test
  void whatIsDueTogetherGoesInOneMailWithTheWayToIt() throws Exception {
    String flag = inbox.raised(0);
    inbox.act("liaison02", flag, "acknowledge", 0);
    inbox.act("liaison02", flag, "resolve", 1, DONE);
    rep.await(flag, "FlagResolved", "FlagAcknowledged");
    assertThat(number("mail_due_at - at < interval '60 seconds'")).isZero();
    assertThat(number("mail_due_at - at < interval '90 seconds'")).isEqualTo(2);
    letGo("rep24");

    MimeMessage mail = Post.await(REP, before + 1);
    assertThat(mail.getSubject()).isEqualTo("2 notifications");
    assertThat(Post.header(mail, "From")).isEqualTo("crm@demo.example");
    assertThat(Post.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(Post.header(mail, "Message-ID")).isEqualTo("<%s@demo.example>".formatted(mailId()));
    String text = Post.part(mail, "text/plain");
    assertThat(text)
        .contains(" has seen your flag: Stock-out at ", " resolved your flag: ")
        .contains("\nhttps://crm.example/crm-extension/#/flags/" + Inbox.id(flag) + "\n")
        .contains("under Menu, Notifications and e-mail")
        .doesNotContain("Wholesaler", "Shelf");
    assertThat(Post.part(mail, "text/html"))
        .contains("<a href=\"https://crm.example/crm-extension/#/flags/" + Inbox.id(flag) + "\">")
        .doesNotContain("Wholesaler", "Shelf", "<img", "<script");
    Bell.until(() -> number("mailed_at is not null") == 2);
  }

  @Test
  void aDigestWaitsForItsHourAndIsInTheRecipientsLanguage() throws Exception {
    wish("rep24", Map.of("mail", "DIGEST", "digestAt", "07:30", "language", "de"));
    String flag = inbox.raised(1);
    inbox.act("liaison02", flag, "start", 0);
    rep.await(flag, "FlagStarted");
    assertThat(
            Stack.text(
                "select to_char(mail_due_at at time zone 'UTC', 'HH24:MI') from notification"
                    + " where mail_due_at is not null and recipient_id = "
                    + user("rep24")))
        .isEqualTo("07:30");
    letGo("rep24");
    MimeMessage mail = Post.await(REP, before + 1);
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
    wish("rep24", late);
    String flag = inbox.raised(2);
    inbox.act("liaison02", flag, "start", 0);
    rep.await(flag, "FlagStarted");
    String dueThen = "mail_due_at = cast('%sT09:15:00Z' as timestamptz)".formatted(then);
    assertThat(number(dueThen)).isOne();
    // As if it had been gathered in working hours and tried until they were over.
    letGo("rep24");
    Bell.until(() -> number(dueThen) == 1);
    assertThat(Post.to(REP)).hasSize(before);
    wish("rep24", Map.of());
    letGo("rep24");
    Post.await(REP, before + 1);
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
    letGo("rep24");
    MimeMessage mail = Post.await(REP, before + 1);
    assertThat(mail.getSubject()).contains(" is working on your flag");
    assertThat(Post.part(mail, "text/plain")).doesNotContain("resolved", "has seen", "took");
  }

  @Test
  void whoWantsNoneGetsNoneAndWhatIsMailedIsTakenBackByMail() throws Exception {
    wish("rep24", Map.of("mail", "NONE"));
    String flag = inbox.raised(4);
    inbox.act("liaison02", flag, "acknowledge", 0);
    rep.await(flag, "FlagAcknowledged");
    assertThat(number("mail_due_at is not null")).isZero();
    wish("rep24", Map.of());
    inbox.act("liaison02", flag, "start", 1);
    rep.await(flag, "FlagStarted", "FlagAcknowledged");
    letGo("rep24");
    Post.await(REP, before + 1);
    inbox.act("liaison02", flag, "undo", 2);
    rep.await(flag, "FlagActUndone", "FlagStarted", "FlagAcknowledged");
    letGo("rep24");
    assertThat(Post.await(REP, before + 2).getSubject()).contains(" took the last step back");
  }

  @Test
  void whileTheMailServerIsAwayMailWaitsAndOpsSeesWhatWaitedTooLong() throws Exception {
    String flag = inbox.raised(5);
    inbox.act("liaison02", flag, "start", 0);
    rep.await(flag, "FlagStarted");
    String mail;
    Post.stop();
    try {
      letGo("rep24");
      Bell.until(() -> outbox("tries > 0") == 1);
      mail = mailId();
      assertThat(number("mailed_at is not null")).isZero();
      Stack.change(
          "update outbox_event set tries = 9, next_try_at = now() where object_id = '%s'"
              .formatted(mail));
      Bell.until(() -> outbox("died_at is not null") == 1);
    } finally {
      Post.start();
    }
    JsonNode letter = api.get("dead-letters").as("ops").send().body().at("/items/0");
    assertThat(letter.get("objectType").asText()).isEqualTo("Mail");
    assertThat(letter.get("lastError").asText()).contains("MailFailedException");
    api.post("dead-letters/" + letter.get("id").asText() + "/retry").as("ops").send();
    MimeMessage late = Post.await(REP, 1);
    assertThat(Post.header(late, "Message-ID")).contains(mail);
    Bell.until(() -> outbox("true") == 0);
  }

  @Test
  void whatWentOutOfScopeIsNotMailed() throws Exception {
    wish("liaison02", Map.of());
    forget("liaison02");
    Inbox elsewhere = new Inbox(api, "rep06");
    String flag = elsewhere.raised(3);
    elsewhere.act("ops", flag, "assign", 0, Map.of("assigneeId", id("liaison02")));
    Bell.settled(flag);
    letGo("liaison02");
    String mailed =
        "select count(*) from notification where object_id = '%s' and mail_id is not null";
    Bell.until(() -> Stack.number(mailed.formatted(Inbox.id(flag))) == 1);
    Bell.until(() -> outbox("true") == 0);
    assertThat(Post.to("liaison02@demo.example")).isEmpty();
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
      letGo("rep24");
      MimeMessage mail = Post.await(REP, before + 1);
      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getSubject()).contains("St <b> Bcc: evil@demo.example Mary");
      assertThat(Post.part(mail, "text/html")).contains("St &lt;b&gt;").doesNotContain("<b>");
      inbox.act("liaison02", flag, "resolve", 1, DONE);
      rep.await(flag, "FlagResolved", "FlagStarted");
      Stack.change(address.formatted("a@demo.example, evil@demo.example"));
      letGo("rep24");
      Bell.until(() -> outbox("last_error like '%AddressException%'") == 1);
      assertThat(Post.to("evil@demo.example")).isEmpty();
    } finally {
      Stack.change(name.formatted(known.replace("'", "''")));
      Stack.change(address.formatted(REP));
      Stack.change("delete from outbox_event where type = 'MailDue'");
    }
  }

  private void wish(String login, Map<String, Object> but) throws Exception {
    Map<String, Object> wish =
        new HashMap<>(
            Map.of(
                "language", "en",
                "mail", "AT_ONCE",
                "digestAt", "12:00",
                "workingDays", WEEK,
                "from", "00:00",
                "to", "23:59",
                "zoneId", "UTC"));
    wish.putAll(but);
    Api.Reply now = api.get("notification-preferences").as(login).send();
    assertThat(now.body().get("mailAvailable").asBoolean()).isTrue();
    Api.Call put = api.put("notification-preferences").as(login).json(wish);
    assertThat(put.header("If-Match", now.header("ETag")).send().status()).isEqualTo(200);
  }

  /** Time goes by until the mail to a person is due. */
  private static void letGo(String login) throws Exception {
    Stack.change(
        "update notification set mail_due_at = now() where mail_due_at is not null"
            + " and recipient_id = "
            + user(login));
  }

  private static void forget(String login) throws Exception {
    Stack.change("delete from notification where recipient_id = " + user(login));
  }

  private static long number(String condition) {
    return Stack.number(
        "select count(*) from notification where recipient_id = %s and %s"
            .formatted(user("rep24"), condition));
  }

  private static long outbox(String condition) {
    return Stack.number(
        "select count(*) from outbox_event where type = 'MailDue' and " + condition);
  }

  private static String mailId() {
    return Stack.text(
        "select mail_id from notification where mail_id is not null and recipient_id = "
            + user("rep24"));
  }

  private static String id(String login) {
    return Stack.text("select id from crm_user where login = '%s'".formatted(login));
  }

  private static String user(String login) {
    return "'" + id(login) + "'";
  }
}
