package io.fieldcontract.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.UUID;

/**
 * A mail as it is sent: plain and HTML, from the session's own address, never answered by a
 * machine.
 */
final class MailMessage extends MimeMessage {

  private static final String CHARSET = "UTF-8";

  private final UUID id;

  private MailMessage(UUID id, Session session) {
    super(session);
    this.id = id;
  }

  /**
   * Of a mail.
   *
   * @throws MessagingException when its address is not that of one recipient
   */
  static MailMessage of(Mail mail, Session session) throws MessagingException {
    var message = new MailMessage(mail.id(), session);
    message.setFrom();
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.address(), true));
    message.setSubject(oneLine(mail.subject()), CHARSET);
    message.setSentDate(Date.from(mail.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.language());
    var html = new MimeBodyPart();
    html.setText(mail.html(), CHARSET, "html");
    var text = new MimeBodyPart();
    text.setText(mail.text(), CHARSET);
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  // A line break in a name would begin a header of its own.
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }

  /** The same at each try, so that whoever gets it twice can tell. */
  @Override
  protected void updateMessageID() throws MessagingException {
    InternetAddress from = (InternetAddress) getFrom()[0];
    String domain = from.getAddress().replaceFirst(".*@", "");
    setHeader("Message-ID", "<" + id + "@" + domain + ">");
  }
}
