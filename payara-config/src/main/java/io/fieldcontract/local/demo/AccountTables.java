package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Company.Membership;
import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Hcp.Fate;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Territory;
import java.io.IOException;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.copy.CopyManager;

/**
 * Loads HCOs, HCPs, their affiliations, the territories they are in, and the targets of each cycle.
 */
final class AccountTables {
  private final Company company;
  private final CopyTable accounts;
  private final CopyTable affiliations;
  private final CopyTable assignments;
  private final CopyTable targets;

  AccountTables(Company company, CopyManager copy) {
    this.company = company;
    accounts =
        new CopyTable(
            copy,
            "account",
            "id, external_id, kind, npi, name, first_name, last_name, specialty, address_line, city, state,"
                + " postal_code, pdrp_opt_out, active, search_text");
    affiliations = new CopyTable(copy, "affiliation", "id, hcp_id, hco_id, main, valid_from");
    assignments =
        new CopyTable(
            copy,
            "account_territory_assignment",
            "id, account_id, territory_id, tier, valid_from, valid_to");
    targets = new CopyTable(copy, "cycle_plan_target", "cycle_plan_id, territory_id, hcp_id, goal");
  }

  /** The accounts made in a territory; all territories' accounts come before any assignment. */
  void loadAccounts(Territory territory) throws SQLException, IOException {
    List<Hco> hcos = company.directory().hcosOf(territory);
    hcos.forEach(this::add);
    for (Hcp hcp : company.directory().hcpsOf(territory, hcos)) {
      add(hcp);
      addAffiliations(hcp, hcos);
    }
    accounts.flush();
    affiliations.flush();
  }

  /** Who is in the territory, and since when; and who of them is a target. */
  void loadAssignments(Territory territory) throws SQLException, IOException {
    int number = 0;
    List<Membership> members = company.members(territory);
    for (Membership member : members) {
      UUID id = company.ids().of(Kind.ACCOUNT_ASSIGNMENT, territory.number(), number++);
      Hcp hcp = member.hcp();
      assignments.row(id, hcp.id(), territory.id(), hcp.tier(), member.from(), member.to());
    }
    for (Hco hco : company.directory().hcosOf(territory)) {
      UUID id = company.ids().of(Kind.ACCOUNT_ASSIGNMENT, territory.number(), number++);
      assignments.row(id, hco.id(), territory.id(), null, company.opening(), null);
    }
    assignments.flush();
    for (Cycle cycle : company.cycles()) {
      addTargets(territory, cycle, members);
    }
    targets.flush();
  }

  private void addTargets(Territory territory, Cycle cycle, List<Membership> members) {
    UUID cycleId = company.ids().of(Kind.CYCLE, cycle.number());
    members.stream()
        .filter(member -> member.on(cycle.start()))
        .map(Membership::hcp)
        .filter(hcp -> company.target(hcp, cycle))
        .forEach(hcp -> targets.row(cycleId, territory.id(), hcp.id(), hcp.tier().goal()));
  }

  private void add(Hco hco) {
    addAccount(
        hco.id(),
        "A-%07d".formatted(company.size().hcps() + hco.number() + 1),
        "HCO",
        hco.npi(),
        hco.name(),
        null,
        null,
        hco.kind().label(),
        hco,
        false,
        true);
  }

  private void add(Hcp hcp) {
    addAccount(
        hcp.id(),
        "A-%07d".formatted(hcp.number() + 1),
        "HCP",
        hcp.npi(),
        hcp.name(),
        hcp.firstName(),
        hcp.lastName(),
        hcp.specialty().label(),
        hcp.place(),
        hcp.optedOut(),
        hcp.fate() != Fate.RETIRED);
  }

  private void addAccount(
      UUID id,
      String externalId,
      String kind,
      String npi,
      String name,
      String firstName,
      String lastName,
      String specialty,
      Hco address,
      boolean optedOut,
      boolean active) {
    String city = address.city().name();
    accounts.row(
        id,
        externalId,
        kind,
        npi,
        name,
        firstName,
        lastName,
        specialty,
        address.street(),
        city,
        address.city().state(),
        address.zip(),
        optedOut,
        active,
        folded(String.join(" ", name, specialty, city, npi)));
  }

  /** Lower case without accents, as the application writes {@code account.search_text}. */
  private static String folded(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }

  private void addAffiliations(Hcp hcp, List<Hco> hcos) {
    Dice dice = Dice.of(company.size().seed(), Purpose.AFFILIATION, hcp.number());
    addAffiliation(hcp, hcp.place(), true, 0, dice);
    Hco second = dice.one(hcos);
    if (dice.chance(0.14) && second.kind() != Hco.Kind.PHARMACY && second != hcp.place()) {
      addAffiliation(hcp, second, false, 1, dice);
    }
  }

  private void addAffiliation(Hcp hcp, Hco hco, boolean main, int number, Dice dice) {
    UUID id = company.ids().of(Kind.AFFILIATION, 2L * hcp.number() + number);
    affiliations.row(
        id, hcp.id(), hco.id(), main, company.opening().minusDays(dice.between(0, 4000)));
  }
}
