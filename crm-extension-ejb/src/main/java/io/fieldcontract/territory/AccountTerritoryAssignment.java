package io.fieldcontract.territory;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.scope.TerritoryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** That an account is in a territory from a date on, until a date (excluded) or for good. */
@Entity
@Table(name = "account_territory_assignment")
public class AccountTerritoryAssignment implements Identified {

  @Id private UUID id;

  @Column(name = "account_id", nullable = false)
  private UUID accountId;

  @Column(name = "territory_id", nullable = false)
  private UUID territoryId;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Version private long version;

  /** For the persistence provider. */
  protected AccountTerritoryAssignment() {}

  /** Puts the account into the territory from the date on; the tier may be null. */
  public AccountTerritoryAssignment(
      UUID accountId, TerritoryId territory, Tier tier, LocalDate validFrom) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.territoryId = territory.value();
    this.tier = tier;
    this.validFrom = validFrom;
  }

  /** The event of having been made. */
  public Event assigned() {
    return new AccountAssigned(
        id, new Assignment(accountId, territoryId, tier, validFrom, validTo));
  }

  @Override
  public UUID key() {
    return id;
  }

  /** What an assignment says. */
  record Assignment(
      UUID accountId, UUID territoryId, Tier tier, LocalDate validFrom, LocalDate validTo) {}

  /** An account came into a territory. */
  record AccountAssigned(UUID objectId, Assignment after) implements Creation {
    @Override
    public String objectType() {
      return "AccountTerritoryAssignment";
    }
  }
}
