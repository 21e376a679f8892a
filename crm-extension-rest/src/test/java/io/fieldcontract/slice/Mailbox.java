package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mail of a person of the demo company: wanted at any hour, and sent when a test lets it go.
 */
final class Mailbox {

  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  private final Api api;
  private final String login;
  private final String user;
  private final int before;

  private Mailbox(Api api, String login) {
    this.api = api;
    this.login = login;
    this.user = Stack.text("select id from crm_user where login = '%s'".formatted(login));
    this.before = Post.to(address()).size();
  }

  /** Forgets what the person was told so far; all that follows is to be mailed. */
  static Mailbox open(Api api, String login) throws Exception {
    Mailbox box = new Mailbox(api, login);
    box.change("delete from notification where recipient_id = '%s'");
    box.change("delete from outbox_event where type = 'MailDue' and user_id = '%s'");
    box.wish(Map.of());
    return box;
  }

  String address() {
    return login + "@demo.example";
  }

  String user() {
    return user;
  }

  /** Wants mail at any hour, at once and in English, but for what is said. */
  void wish(Map<String, Object> but) throws Exception {
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

  /** Time goes by until what waits is due. */
  void letGo() throws Exception {
    change(
        "update notification set mail_due_at = now()"
            + " where mail_due_at is not null and recipient_id = '%s'");
  }

  /** Time goes by until what failed is tried again, for the last time. */
  void lastTry() throws Exception {
    change(
        "update outbox_event set tries = 9, next_try_at = now()"
            + " where type = 'MailDue' and user_id = '%s'");
  }

  /** The newest mail, once there are so many more than before. */
  MimeMessage await(int more) {
    return Post.await(address(), before + more);
  }

  /** How many came since. */
  int received() {
    return Post.to(address()).size() - before;
  }

  /** How many notifications are so. */
  long count(String condition) {
    return Stack.number(
        "select count(*) from notification where recipient_id = '%s' and ".formatted(user)
            + condition);
  }

  /** How many mails that are to be sent are so. */
  long waiting(String condition) {
    return Stack.number(
        "select count(*) from outbox_event where type = 'MailDue' and user_id = '%s' and "
                .formatted(user)
            + condition);
  }

  /** The mail that something was put into. */
  String mailId() {
    return Stack.text(
        "select mail_id from notification where mail_id is not null and recipient_id = '%s'"
            .formatted(user));
  }

  private void change(String sql) throws Exception {
    Stack.change(sql.formatted(user));
  }
}
