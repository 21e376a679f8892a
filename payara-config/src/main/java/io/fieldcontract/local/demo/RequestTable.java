package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Hcp.Fate;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Territory;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.postgresql.copy.CopyManager;

/** Loads data-change requests: five that wait for a decision, and some that were decided. */
final class RequestTable {
  private record Subject(
      UUID account, String firstName, String lastName, String specialty, String city, String npi) {}

  private static final int OPEN = 5;
  private static final int DECIDED = 7;

  private final Company company;
  private final Staff staff;
  private final Words words = new Words();
  private final CopyTable requests;

  RequestTable(Company company, Staff staff, CopyManager copy) {
    this.company = company;
    this.staff = staff;
    requests =
        new CopyTable(
            copy,
            "data_change_request",
            "id, kind, status, territory_id, account_id, first_name, last_name, specialty, city, npi, note,"
                + " requested_by, requested_at, decided_by, decided_at, decision_reason");
  }

  void load() throws SQLException, IOException {
    List<Territory> territories = company.places().territories();
    for (int i = 0; i < OPEN + DECIDED; i++) {
      add(i, territories.get(i * 3 % territories.size()));
    }
    requests.flush();
  }

  private void add(int number, Territory territory) {
    Dice dice = Dice.of(company.size().seed(), Purpose.REQUESTS, number);
    String status = number < OPEN ? "OPEN" : number % 3 == 0 ? "DECLINED" : "ACCEPTED";
    boolean open = number < OPEN;
    LocalDate day = company.size().today().minusDays(open ? 1 + number : 14 + 5L * number);
    Instant at = day.atTime(dice.between(9, 17), 30).atZone(territory.region().zone()).toInstant();
    boolean asNew = number % 2 == 0;
    Subject subject = subject(asNew, status, number, territory, dice);
    requests.row(
        company.ids().of(Kind.REQUEST, number),
        asNew ? "NEW_HCP" : "ADD_TO_TERRITORY",
        status,
        territory.id(),
        subject.account(),
        subject.firstName(),
        subject.lastName(),
        subject.specialty(),
        subject.city(),
        subject.npi(),
        words.one("requestNote", dice),
        staff.rep(territory, day).id(),
        at,
        open ? null : staff.ops(number).id(),
        open ? null : at.plus(dice.between(3, 70), ChronoUnit.HOURS),
        status.equals("DECLINED") ? words.one("declineReason", dice) : null);
  }

  /**
   * Who is asked for: of an accepted request someone in the territory now, else a stranger or
   * someone next door.
   */
  private Subject subject(
      boolean asNew, String status, int number, Territory territory, Dice dice) {
    boolean accepted = status.equals("ACCEPTED");
    if (asNew && !accepted) {
      return stranger(number, territory, dice);
    }
    Territory from = accepted ? territory : company.places().inRegion(territory, 1);
    List<Hcp> there = company.hcps(from).stream().filter(hcp -> hcp.fate() == Fate.STAYS).toList();
    Hcp hcp = dice.one(there);
    if (!asNew) {
      return new Subject(hcp.id(), null, null, null, null, null);
    }
    String city = hcp.place().city().name();
    return new Subject(
        hcp.id(), hcp.firstName(), hcp.lastName(), hcp.specialty().label(), city, hcp.npi());
  }

  private Subject stranger(int number, Territory territory, Dice dice) {
    return new Subject(
        null,
        words.one("first", dice),
        words.surname(dice),
        Specialty.any(dice).label(),
        dice.one(territory.cities()).name(),
        company.directory().unknownNpi(number));
  }
}
