package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Region;
import io.fieldcontract.local.demo.Places.Territory;
import io.fieldcontract.local.demo.Staff.Person;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.copy.CopyManager;

/** Loads regions, territories, products, people, who is responsible for what, and the cycles. */
final class PeopleTables {
  private final Company company;
  private final Staff staff;
  private final CopyManager copy;
  private int assignments;

  PeopleTables(Company company, Staff staff, CopyManager copy) {
    this.company = company;
    this.staff = staff;
    this.copy = copy;
  }

  void load() throws SQLException, IOException {
    loadPlaces();
    loadProducts();
    loadCycles();
    loadPeople();
    loadReps();
    loadRegionPeople();
  }

  private void loadPlaces() throws SQLException, IOException {
    CopyTable regions = new CopyTable(copy, "region", "id, external_id, name, zone_id");
    for (Region region : company.places().regions()) {
      regions.row(region.id(), region.externalId(), region.name(), region.zone());
    }
    regions.flush();
    CopyTable territories = new CopyTable(copy, "territory", "id, external_id, region_id, name");
    for (Territory territory : company.places().territories()) {
      territories.row(
          territory.id(), territory.externalId(), territory.region().id(), territory.name());
    }
    territories.flush();
  }

  private void loadProducts() throws SQLException, IOException {
    CopyTable products = new CopyTable(copy, "product", "id, external_id, name, withdrawn_on");
    for (Product product : Product.values()) {
      boolean withdrawn = product == Product.LUMAVANCE;
      if (withdrawn || product.ordinal() < company.size().products()) {
        String externalId = "P-%02d".formatted(product.ordinal() + 1);
        LocalDate withdrawnOn = withdrawn ? company.withdrawnOn() : null;
        products.row(company.productId(product), externalId, product.label(), withdrawnOn);
      }
    }
    products.flush();
  }

  private void loadCycles() throws SQLException, IOException {
    CopyTable cycles =
        new CopyTable(copy, "cycle_plan", "id, external_id, name, starts_on, ends_on");
    for (Cycle cycle : company.cycles()) {
      UUID id = company.ids().of(Kind.CYCLE, cycle.number());
      cycles.row(
          id, "CP-" + cycle.name().replace(' ', '-'), cycle.name(), cycle.start(), cycle.end());
    }
    cycles.flush();
  }

  private void loadPeople() throws SQLException, IOException {
    CopyTable users =
        new CopyTable(copy, "crm_user", "id, external_id, login, display_name, email");
    for (Person person : staff.people()) {
      users.row(person.id(), person.externalId(), person.login(), person.name(), person.email());
    }
    users.flush();
  }

  private void loadReps() throws SQLException, IOException {
    CopyTable reps =
        new CopyTable(
            copy, "user_territory_assignment", "id, user_id, territory_id, valid_from, valid_to");
    for (Territory territory : company.places().territories()) {
      boolean changed = staff.rep(territory, company.opening()) == staff.former();
      LocalDate from = changed ? staff.handOver() : company.opening();
      reps.row(nextId(), staff.rep(territory).id(), territory.id(), from, null);
      if (changed) {
        reps.row(nextId(), staff.former().id(), territory.id(), company.opening(), from);
      }
    }
    reps.flush();
  }

  private void loadRegionPeople() throws SQLException, IOException {
    String columns = "id, user_id, region_id, valid_from";
    CopyTable managers = new CopyTable(copy, "user_region_assignment", columns);
    CopyTable liaisons = new CopyTable(copy, "ops_liaison", columns);
    for (Region region : company.places().regions()) {
      managers.row(nextId(), staff.manager(region.number()).id(), region.id(), company.opening());
      liaisons.row(nextId(), staff.liaison(region.number()).id(), region.id(), company.opening());
    }
    managers.flush();
    liaisons.flush();
  }

  private UUID nextId() {
    return company.ids().of(Kind.USER_ASSIGNMENT, assignments++);
  }
}
