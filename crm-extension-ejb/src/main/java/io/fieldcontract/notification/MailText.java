package io.fieldcontract.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail says: a sentence for each notification with the way to what it is about, and where
 * mail is turned off.
 */
final class MailText {

  private static final int MOST = 50;

  private final List<NotificationView> notifications;
  private final NotificationWords words;
  private final PublicUrl url;

  /** Of at least one notification; the rest of more than fifty is counted. */
  MailText(List<NotificationView> notifications, String language, PublicUrl url) {
    this.notifications = notifications;
    this.words = NotificationWords.in(Locale.forLanguageTag(language));
    this.url = url;
  }

  /** The sentence of the only one, or how many there are. */
  String subject() {
    return notifications.size() == 1
        ? words.sentence(notifications.get(0))
        : words.word("mail.subject", notifications.size());
  }

  /** As plain text. */
  String plain() {
    StringBuilder text = new StringBuilder();
    for (NotificationView one : shown()) {
      text.append(words.sentence(one)).append('\n');
      link(one).ifPresent(to -> text.append(to).append('\n'));
      text.append('\n');
    }
    more().ifPresent(more -> text.append(more).append("\n\n"));
    return text.append("-- \n").append(words.word("mail.preference")).append('\n').toString();
  }

  /** As HTML without pictures, scripts or anything that is fetched. */
  String html() {
    StringBuilder html = new StringBuilder("<!doctype html>\n<html><body>\n<ul>\n");
    shown().forEach(one -> html.append("<li>").append(html(one)).append("</li>\n"));
    html.append("</ul>\n");
    more().ifPresent(more -> html.append("<p>").append(escaped(more)).append("</p>\n"));
    return html.append("<p><small>")
        .append(escaped(words.word("mail.preference")))
        .append("</small></p>\n</body></html>\n")
        .toString();
  }

  private String html(NotificationView one) {
    String sentence = escaped(words.sentence(one));
    return link(one)
        .map(to -> "<a href=\"%s\">%s</a>".formatted(escaped(to), sentence))
        .orElse(sentence);
  }

  private List<NotificationView> shown() {
    return notifications.subList(0, Math.min(MOST, notifications.size()));
  }

  private Optional<String> more() {
    int more = notifications.size() - MOST;
    return more > 0 ? Optional.of(words.word("mail.more", more)) : Optional.empty();
  }

  private Optional<String> link(NotificationView one) {
    return url.of((one.flag() == null ? "disputes/" : "flags/") + one.objectId());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
