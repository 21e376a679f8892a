package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Territory;
import io.fieldcontract.local.demo.Staff.Person;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.copy.CopyManager;

/**
 * Loads anomaly flags: in every territory one that waits and some that were seen to, each with its
 * course in the audit trail, and photos of some; the first two of the first territory are probably
 * the same.
 */
final class FlagTable {
  private enum Type {
    STOCK_OUT,
    STOCK_OUT_AGAIN,
    COMPETITOR_ACTIVITY,
    OUTLET_CLOSURE,
    OTHER
  }

  private record Step(String status, String event) {}

  private static final int PER_TERRITORY = 4;
  private static final List<Step> STEPS =
      List.of(
          new Step("NEW", "FlagRaised"),
          new Step("ACKNOWLEDGED", "FlagAcknowledged"),
          new Step("IN_PROGRESS", "FlagStarted"),
          new Step("RESOLVED", "FlagResolved"));

  private final Company company;
  private final Staff staff;
  private final Words words = new Words();
  private final CopyTable flags;
  private final CopyTable replies;
  private final CopyTable course;
  private final FlagPhotoTable photos;
  private int steps;

  FlagTable(Company company, Staff staff, CopyManager copy) {
    this.company = company;
    this.staff = staff;
    flags =
        new CopyTable(
            copy,
            "anomaly_flag",
            "id, type, status, territory_id, account_id, product_id, note, search_text, reported_by,"
                + " noticed_at, raised_at, assignee_id, outcome, acknowledged_at, closed_at, version");
    replies = new CopyTable(copy, "flag_reply", "id, flag_id, text, user_id, at");
    course =
        new CopyTable(
            copy,
            "audit_entry",
            "id, at, user_id, role, action, object_type, object_id, object_version, after");
    photos = new FlagPhotoTable(company, copy);
  }

  void load() throws SQLException, IOException {
    for (Territory territory : company.places().territories()) {
      for (int i = 0; i < PER_TERRITORY; i++) {
        add(territory.number() * PER_TERRITORY + i, i, territory);
      }
    }
    flags.flush();
    replies.flush();
    course.flush();
    photos.flush();
  }

  private void add(int number, int inTerritory, Territory territory) throws IOException {
    Dice dice = Dice.of(company.size().seed(), Purpose.FLAGS, number);
    boolean planted = number < 2;
    int last = planted ? 0 : inTerritory % STEPS.size();
    Type type = planted ? Type.STOCK_OUT : dice.one(List.of(Type.values()));
    List<Hco> outlets = company.directory().hcosOf(territory);
    Hco outlet = planted ? outlets.get(1) : dice.one(outlets);
    Person rep = staff.rep(territory);
    Person liaison = staff.liaison(territory.region().number());
    Instant raised = raised(territory, last, dice, number);
    UUID id = company.ids().of(Kind.FLAG, number);
    String note = words.one("flagNote", dice);
    boolean resolved = last == STEPS.size() - 1;
    flags.row(
        id,
        type == Type.STOCK_OUT_AGAIN ? Type.STOCK_OUT : type,
        STEPS.get(last).status(),
        territory.id(),
        outlet.id(),
        dice.chance(0.8)
            ? company.productId(dice.one(List.of(Product.values()).subList(0, 3)))
            : null,
        note,
        note.toLowerCase(Locale.ROOT),
        rep.id(),
        raised.minus(dice.between(0, 40), ChronoUnit.MINUTES),
        raised,
        liaison.id(),
        resolved ? words.one("flagOutcome", dice) : null,
        last > 0 ? raised.plus(1, ChronoUnit.HOURS) : null,
        resolved ? raised.plus(last, ChronoUnit.HOURS) : null,
        last);
    addCourse(id, last, raised, rep, liaison);
    if (type == Type.STOCK_OUT) {
      photos.add(id, rep.id(), raised.plus(1, ChronoUnit.MINUTES));
    }
    if (last == 2) {
      UUID reply = company.ids().of(Kind.FLAG_REPLY, number);
      Instant at = raised.plus(2, ChronoUnit.HOURS);
      replies.row(reply, id, words.one("flagReply", dice), liaison.id(), at);
    }
  }

  // In the morning of a day before today: not in the future in any zone.
  private Instant raised(Territory territory, int last, Dice dice, int number) {
    return company
        .size()
        .today()
        .minusDays(1 + 3L * last + number % 2)
        .atTime(dice.between(7, 12), dice.between(0, 59))
        .atZone(territory.region().zone())
        .toInstant();
  }

  private void addCourse(UUID flag, int last, Instant raised, Person rep, Person liaison) {
    for (int version = 0; version <= last; version++) {
      Step step = STEPS.get(version);
      course.row(
          company.ids().of(Kind.FLAG_STEP, steps++),
          raised.plus(version, ChronoUnit.HOURS),
          version == 0 ? rep.id() : liaison.id(),
          version == 0 ? "REP" : "LIAISON",
          step.event(),
          "AnomalyFlag",
          flag,
          version,
          "{\"status\": \"%s\", \"assigneeId\": \"%s\"}".formatted(step.status(), liaison.id()));
    }
  }
}
