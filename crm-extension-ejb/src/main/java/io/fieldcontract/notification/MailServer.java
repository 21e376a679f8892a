package io.fieldcontract.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The mail session that the application server has under {@code mail/crm}, if IT made one. */
@ApplicationScoped
public class MailServer {

  private static final Logger LOG = System.getLogger(MailServer.class.getName());
  private static final String NAME = "mail/crm";

  /** Whether this server sends mail. */
  public boolean isAvailable() {
    return session().isPresent();
  }

  /** Says in the log, once at the start, whether mail is sent. */
  void sayIfAvailable() {
    Optional<Session> session = session();
    if (session.isEmpty()) {
      LOG.log(Level.INFO, "There is no mail session {0}: notifications are not mailed", NAME);
    } else if (session.get().getProperty("mail.smtp.timeout") == null) {
      LOG.log(
          Level.WARNING,
          "The mail session {0} has no mail.smtp.timeout: a mail server that hangs ends all mail",
          NAME);
    }
  }

  /**
   * Hands a mail to the mail server.
   *
   * @throws MailFailedException when it does not take it, or there is no session
   */
  void send(Mail mail) {
    Session session = session().orElseThrow(() -> new MailFailedException("No session " + NAME));
    try {
      Transport.send(MailMessage.of(mail, session));
    } catch (MessagingException e) {
      throw new MailFailedException("The mail " + mail.id() + " was not taken", e);
    }
  }

  // Asked for each time: an administrator may make one while the module runs.
  private static Optional<Session> session() {
    try {
      return Optional.of(InitialContext.doLookup(NAME));
    } catch (NamingException e) {
      return Optional.empty();
    }
  }
}
