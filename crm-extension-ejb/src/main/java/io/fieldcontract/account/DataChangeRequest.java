package io.fieldcontract.account;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A rep's request for an HCP that the territory's list does not hold. OPEN until ops accepts it,
 * which puts the HCP into the territory, or declines it with a reason; decided once.
 */
@Entity
@Table(name = "data_change_request")
public class DataChangeRequest implements Identified {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private DataChangeKind kind;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private DataChangeStatus status;

  @Column(name = "territory_id", nullable = false)
  private UUID territoryId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private String specialty;
  private String city;

  @Column(length = 10)
  private String npi;

  private String note;

  @Column(name = "requested_by", nullable = false)
  private UUID requestedBy;

  @Column(name = "requested_at", nullable = false)
  private Instant requestedAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_reason")
  private String decisionReason;

  @Version private long version;

  /** For the persistence provider. */
  protected DataChangeRequest() {}

  private DataChangeRequest(
      DataChangeKind kind, TerritoryId territory, String note, UserId by, Instant now) {
    this.id = Ids.next();
    this.kind = kind;
    this.status = DataChangeStatus.OPEN;
    this.territoryId = territory.value();
    this.note = note;
    this.requestedBy = by.value();
    this.requestedAt = now;
  }

  /** Asks for an HCP that exists elsewhere. */
  static DataChangeRequest addToTerritory(
      AccountId hcp, TerritoryId territory, String note, UserId by, Instant now) {
    var request = new DataChangeRequest(DataChangeKind.ADD_TO_TERRITORY, territory, note, by, now);
    request.accountId = hcp.value();
    return request;
  }

  /** Asks for an HCP that is not known at all. */
  static DataChangeRequest newHcp(
      NewHcp hcp, TerritoryId territory, String note, UserId by, Instant now) {
    var request = new DataChangeRequest(DataChangeKind.NEW_HCP, territory, note, by, now);
    request.firstName = hcp.firstName();
    request.lastName = hcp.lastName();
    request.specialty = hcp.specialty();
    request.city = hcp.city();
    request.npi = hcp.npi();
    return request;
  }

  /** Accepts: the HCP is in the territory now. */
  Event accept(AccountId hcp, UserId by, Instant now) {
    Said before = said();
    accountId = hcp.value();
    return decide(before, DataChangeStatus.ACCEPTED, null, by, now);
  }

  /** Declines with a reason. */
  Event decline(String reason, UserId by, Instant now) {
    return decide(said(), DataChangeStatus.DECLINED, reason, by, now);
  }

  private Event decide(
      Said before, DataChangeStatus decision, String reason, UserId by, Instant now) {
    status = decision;
    decisionReason = reason;
    decidedBy = by.value();
    decidedAt = now;
    return new DataChangeDecided(id, version + 1, before, said(), reason);
  }

  /**
   * Makes sure nobody decided yet.
   *
   * @throws Problem REQUEST_ALREADY_DECIDED
   */
  void mustBeOpen() {
    if (status != DataChangeStatus.OPEN) {
      throw new Problem(ProblemType.REQUEST_ALREADY_DECIDED);
    }
  }

  /** The new HCP that a NEW_HCP request describes. */
  Account describedHcp() {
    return Account.hcp(firstName, lastName, specialty, city, npi);
  }

  /** The event of having been filed. */
  Event filed() {
    return new DataChangeRequested(id, said());
  }

  DataChangeRequestId id() {
    return new DataChangeRequestId(id);
  }

  DataChangeKind kind() {
    return kind;
  }

  TerritoryId territory() {
    return new TerritoryId(territoryId);
  }

  AccountId account() {
    return accountId == null ? null : new AccountId(accountId);
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }

  private Said said() {
    return new Said(
        kind,
        status,
        territoryId,
        accountId,
        firstName,
        lastName,
        specialty,
        city,
        npi,
        note,
        decisionReason);
  }

  /** What a rep knows of an HCP nobody else knows. */
  record NewHcp(String firstName, String lastName, String specialty, String city, String npi) {}

  /** What a request says. */
  record Said(
      DataChangeKind kind,
      DataChangeStatus status,
      UUID territoryId,
      UUID accountId,
      String firstName,
      String lastName,
      String specialty,
      String city,
      String npi,
      String note,
      String decisionReason) {}

  /** A rep asked. */
  record DataChangeRequested(UUID objectId, Said after) implements Creation {
    @Override
    public String objectType() {
      return "DataChangeRequest";
    }
  }

  /** Ops accepted or declined. */
  record DataChangeDecided(
      UUID objectId, long objectVersion, Said before, Said after, String reason) implements Event {
    @Override
    public String objectType() {
      return "DataChangeRequest";
    }
  }
}
