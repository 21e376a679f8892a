package io.fieldcontract.account;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An HCP or an HCO. Comes by data load, or from a rep's data-change request that ops accepts. */
@Entity
@Table(name = "account")
public class Account implements Identified {

  @Id private UUID id;

  @Column(name = "external_id", nullable = false)
  private String externalId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private AccountKind kind;

  @Column(length = 10)
  private String npi;

  @Column(nullable = false)
  private String name;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private String specialty;
  private String city;

  @Column(name = "search_text", nullable = false)
  private String searchText;

  @Column(nullable = false)
  private boolean active;

  @Version private long version;

  /** For the persistence provider. */
  protected Account() {}

  /** A new HCP; all but the names and the city may be null. */
  static Account hcp(String firstName, String lastName, String specialty, String city, String npi) {
    Account hcp = new Account();
    hcp.id = Ids.next();
    hcp.externalId = "CRM-" + hcp.id;
    hcp.kind = AccountKind.HCP;
    hcp.firstName = firstName;
    hcp.lastName = lastName;
    hcp.name = firstName + " " + lastName;
    hcp.specialty = specialty;
    hcp.city = city;
    hcp.npi = npi;
    hcp.active = true;
    hcp.searchText = Folding.searchText(hcp.name, specialty, city, npi);
    return hcp;
  }

  /** Names this account. */
  AccountId id() {
    return new AccountId(id);
  }

  String npi() {
    return npi;
  }

  /** The event of having been made. */
  Event added() {
    return new AccountAdded(id, new Said(kind, name, specialty, city, npi));
  }

  @Override
  public UUID key() {
    return id;
  }

  /** What an account says. */
  record Said(AccountKind kind, String name, String specialty, String city, String npi) {}

  /** An account was made. */
  record AccountAdded(UUID objectId, Said after) implements Creation {
    @Override
    public String objectType() {
      return "Account";
    }
  }
}
