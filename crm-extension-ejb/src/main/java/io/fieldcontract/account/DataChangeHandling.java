package io.fieldcontract.account;

import io.fieldcontract.account.DataChangeRequest.NewHcp;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.territory.AccountTerritoryAssignment;
import io.fieldcontract.territory.Tier;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reps ask for HCPs their list does not hold; ops accepts or declines. */
@UseCase
public class DataChangeHandling {

  @Inject private DataChangeRequests requests;
  @Inject private Accounts accounts;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Asks for an HCP that exists outside the rep's territory.
   *
   * @param territory one of the rep's; null where there is only one
   * @throws Problem NOT_FOUND without such an HCP; NOT_YOUR_TERRITORY; HCP_ALREADY_IN_TERRITORY
   */
  public DataChangeRequestId askToAdd(
      AccountId hcp, TerritoryId territory, String note, Scope scope) {
    TerritoryId own = ownTerritory(territory, scope);
    if (!accounts.isKnownHcp(hcp, scope)) {
      throw new Problem(ProblemType.NOT_FOUND, "accountId");
    }
    mustBeOutside(hcp, own, scope.date(), scope);
    return file(
        DataChangeRequest.addToTerritory(hcp, own, note, scope.user(), clock.instant()), scope);
  }

  /**
   * Asks for an HCP that is not known at all.
   *
   * @param npi may be null
   * @throws Problem INVALID_INPUT for a wrong NPI; HCP_ALREADY_KNOWN when an account has it;
   *     NOT_YOUR_TERRITORY
   */
  public DataChangeRequestId askForNew(
      String firstName,
      String lastName,
      String specialty,
      String city,
      String npi,
      TerritoryId territory,
      String note,
      Scope scope) {
    if (npi != null && !Npi.isValid(npi)) {
      throw new Problem(ProblemType.INVALID_INPUT, "npi");
    }
    mustBeUnknown(npi, scope);
    NewHcp hcp = new NewHcp(firstName, lastName, specialty, city, npi);
    TerritoryId own = ownTerritory(territory, scope);
    return file(DataChangeRequest.newHcp(hcp, own, note, scope.user(), clock.instant()), scope);
  }

  /**
   * Puts the HCP into the territory from today on, making the account first where it is new.
   *
   * @param tier may be null
   * @throws Problem NOT_FOUND, STALE_VERSION, REQUEST_ALREADY_DECIDED, HCP_ALREADY_KNOWN,
   *     HCP_ALREADY_IN_TERRITORY
   */
  public void accept(DataChangeRequestId id, long version, Tier tier, Scope scope) {
    DataChangeRequest request = requests.toDecide(id, version, scope);
    request.mustBeOpen();
    AccountId hcp =
        request.kind() == DataChangeKind.NEW_HCP ? makeAccount(request, scope) : request.account();
    // Of the territory's zone: where it is still yesterday, today's would begin tomorrow.
    LocalDate today = accounts.today(request.territory(), clock.instant(), scope);
    mustBeOutside(hcp, request.territory(), today, scope);
    var assignment = new AccountTerritoryAssignment(hcp.value(), request.territory(), tier, today);
    accounts.assign(assignment);
    audit.record(assignment.assigned(), scope);
    audit.record(request.accept(hcp, scope.user(), clock.instant()), scope);
  }

  /**
   * Declines with a reason that the rep reads.
   *
   * @throws Problem NOT_FOUND, STALE_VERSION, REQUEST_ALREADY_DECIDED
   */
  public void decline(DataChangeRequestId id, long version, String reason, Scope scope) {
    DataChangeRequest request = requests.toDecide(id, version, scope);
    request.mustBeOpen();
    audit.record(request.decline(reason, scope.user(), clock.instant()), scope);
  }

  private DataChangeRequestId file(DataChangeRequest request, Scope scope) {
    requests.add(request);
    audit.record(request.filed(), scope);
    return request.id();
  }

  private AccountId makeAccount(DataChangeRequest request, Scope scope) {
    Account hcp = request.describedHcp();
    mustBeUnknown(hcp.npi(), scope);
    accounts.add(hcp);
    audit.record(hcp.added(), scope);
    return hcp.id();
  }

  private void mustBeUnknown(String npi, Scope scope) {
    if (npi != null && accounts.withNpi(npi, scope).isPresent()) {
      throw new Problem(ProblemType.HCP_ALREADY_KNOWN, "npi");
    }
  }

  private void mustBeOutside(AccountId hcp, TerritoryId territory, LocalDate today, Scope scope) {
    List<UUID> one = List.of(hcp.value());
    if (accounts.wereIn(territory, one, today, scope)) {
      throw new Problem(ProblemType.HCP_ALREADY_IN_TERRITORY);
    }
  }

  private static TerritoryId ownTerritory(TerritoryId asked, Scope scope) {
    if (asked == null && scope.territories().size() == 1) {
      return scope.territories().iterator().next();
    }
    if (asked == null || !scope.territories().contains(asked)) {
      throw new Problem(ProblemType.NOT_YOUR_TERRITORY, "territoryId");
    }
    return asked;
  }
}
