package io.fieldcontract.user;

import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * A person of the company. Loaded by ops under a login; the first sign-in with that login ties the
 * person to the Keycloak subject for good, so that a login handed to somebody else opens nothing.
 */
@Entity
@Table(name = "crm_user")
public class CrmUser implements Identified {

  @Id private UUID id;

  @Column(nullable = false)
  private String login;

  private String subject;

  private String email;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Version private long version;

  /** For the persistence provider. */
  protected CrmUser() {}

  /** Ties the person to the subject of the token; the first sign-in does it. */
  SubjectLinked link(String newSubject) {
    if (subject != null) {
      throw new IllegalStateException("Linked already: " + id);
    }
    subject = newSubject;
    return new SubjectLinked(new UserId(id), version + 1, new Linked(login, newSubject));
  }

  /**
   * Remembers how the person signed in, for what is done while the person is away.
   *
   * @param newEmail null leaves the address as it was
   */
  SignInRemembered remember(Role newRole, String newEmail) {
    Remembered before = remembered();
    role = newRole;
    email = newEmail == null ? email : newEmail;
    return new SignInRemembered(id, version + 1, before, remembered());
  }

  private Remembered remembered() {
    return new Remembered(role, email != null);
  }

  @Override
  public UUID key() {
    return id;
  }

  /** What is remembered, without the address: the audit trail is for good. */
  record Remembered(Role role, boolean hasEmail) {}

  /** A person signed in with another role or address than before. */
  record SignInRemembered(UUID objectId, long objectVersion, Remembered before, Remembered after)
      implements Event {
    @Override
    public String objectType() {
      return "CrmUser";
    }
  }

  /** What a link says. */
  record Linked(String login, String subject) {}

  /** A person signed in for the first time. */
  record SubjectLinked(UserId user, long objectVersion, Linked after) implements Event {
    @Override
    public String objectType() {
      return "CrmUser";
    }

    @Override
    public UUID objectId() {
      return user.value();
    }

    @Override
    public Object before() {
      return null;
    }
  }
}
