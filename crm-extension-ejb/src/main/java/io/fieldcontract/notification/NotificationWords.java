package io.fieldcontract.notification;

import io.fieldcontract.notification.NotificationView.Dispute;
import io.fieldcontract.notification.NotificationView.Flag;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Notifications in words, in English or German. */
public final class NotificationWords {

  private final Locale language;
  private final ResourceBundle words;

  private NotificationWords(Locale language, ResourceBundle words) {
    this.language = language;
    this.words = words;
  }

  /** In a language; English for one that there is not. */
  public static NotificationWords in(Locale language) {
    return new NotificationWords(
        language,
        ResourceBundle.getBundle(
            NotificationWords.class.getPackageName() + ".notifications",
            language,
            NotificationWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * What happened, in a sentence: who, what, where; no note, reason, reply or amount, nor an HCP.
   */
  public String sentence(NotificationView notification) {
    String by = notification.by() == null ? word("somebody") : notification.by().name();
    String about =
        notification.flag() == null ? dispute(notification.dispute()) : flag(notification.flag());
    return word(notification.type(), by, about);
  }

  /** Words by their key. */
  String word(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language).format(arguments);
  }

  private String dispute(Dispute dispute) {
    return word("dispute", word("dispute." + dispute.category().name()), dispute.payee());
  }

  private String flag(Flag flag) {
    String type = word(flag.type().name());
    return flag.product() == null
        ? word("flag", type, flag.outlet())
        : word("flag.product", type, flag.outlet(), flag.product());
  }
}
