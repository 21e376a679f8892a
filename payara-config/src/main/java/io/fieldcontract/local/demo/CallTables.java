package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.CallPlan.Visit;
import io.fieldcontract.local.demo.CallStory.Outcome;
import io.fieldcontract.local.demo.Company.Membership;
import io.fieldcontract.local.demo.Hcp.Fate;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Territory;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;

/**
 * Loads the calls, what they were about, who else was there, what was corrected, and the reps'
 * drafts.
 */
final class CallTables {
  private static final int TERRITORIES_TO_A_DRAFT = 6;

  private final Company company;
  private final Staff staff;
  private final Words words = new Words();
  private final double callsADay;
  private final CopyTable calls;
  private final CopyTable drafts;
  private final CopyTable details;
  private final CopyTable attendees;
  private final CopyTable revisions;

  CallTables(Company company, Staff staff, CopyManager copy) {
    this.company = company;
    this.staff = staff;
    callsADay = callsADay(company);
    calls =
        new CopyTable(
            copy,
            "call",
            "id, territory_id, hcp_id, user_id, call_date, status, outcome, next_action, next_action_note, late,"
                + " created_at, first_submitted_at, entry_millis, entry_taps, entry_hcp_picked, entry_device,"
                + " entry_offline, revisions, version");
    drafts =
        new CopyTable(
            copy,
            "call",
            "id, territory_id, hcp_id, user_id, call_date, status, outcome, created_at");
    details = new CopyTable(copy, "call_detail", "call_id, position, product_id");
    attendees = new CopyTable(copy, "call_attendee", "call_id, account_id");
    revisions =
        new CopyTable(
            copy,
            "call_revision",
            "id, call_id, revision, said, reason, corrected_by, corrected_at");
  }

  private static double callsADay(Company company) {
    double days =
        company.callsFrom().datesUntil(company.size().today()).mapToDouble(WorkDays::weight).sum();
    return company.size().calls() / (days * company.size().territories());
  }

  /** All calls of a territory. */
  void load(Territory territory) throws SQLException, IOException {
    List<Membership> members = company.members(territory);
    Map<Hco, List<Hcp>> colleagues =
        members.stream()
            .map(Membership::hcp)
            .filter(hcp -> hcp.fate() == Fate.STAYS)
            .collect(Collectors.groupingBy(Hcp::place));
    List<Visit> visits = new CallPlan(company, territory, members, callsADay).visits();
    for (int i = 0; i < visits.size(); i++) {
      add(territory, i, visits.get(i), colleagues);
    }
    addDrafts(territory, visits.size(), members);
    calls.flush();
    drafts.flush();
    details.flush();
    attendees.flush();
    revisions.flush();
  }

  private void add(Territory territory, int number, Visit visit, Map<Hco, List<Hcp>> colleagues) {
    Dice dice = CallStory.dice(company, territory, number);
    CallStory story = CallStory.of(visit, territory, company, words, dice);
    UUID id = company.ids().of(Kind.CALL, territory.number(), number);
    addCall(id, territory, story);
    for (int i = 0; i < story.products().size(); i++) {
      details.row(id, i, company.productId(story.products().get(i)));
    }
    List<Hcp> others = colleagues.getOrDefault(visit.hcp().place(), List.of());
    if (dice.chance(0.08) && !others.isEmpty()) {
      Hcp other = dice.one(others);
      if (other != visit.hcp()) {
        attendees.row(id, other.id());
      }
    }
    if (story.corrected()) {
      addRevision(id, territory, number, story, dice);
    }
  }

  private void addCall(UUID id, Territory territory, CallStory story) {
    CallStory.Entry entry = story.entry();
    calls.row(
        id,
        territory.id(),
        story.visit().hcp().id(),
        staff.rep(territory, story.visit().date()).id(),
        story.visit().date(),
        "SUBMITTED",
        story.outcome(),
        story.nextAction(),
        story.note(),
        story.late(),
        story.submittedAt(),
        story.submittedAt(),
        entry.millis(),
        entry.taps(),
        entry.hcpPicked(),
        entry.device(),
        entry.offline(),
        story.corrected() ? 1 : 0,
        story.corrected() ? 1 : 0);
  }

  private void addRevision(UUID id, Territory territory, int number, CallStory story, Dice dice) {
    UUID revision = company.ids().of(Kind.REVISION, territory.number(), number);
    UUID rep = staff.rep(territory, story.visit().date()).id();
    Instant at = story.submittedAt().plus(dice.between(1, 90), ChronoUnit.MINUTES);
    revisions.row(revision, id, 1, said(story, dice), words.one("reason", dice), rep, at);
  }

  /** What the call said before, as the application keeps it. */
  private String said(CallStory story, Dice dice) {
    return """
        {"callDate":"%s","hcpId":"%s","productIds":["%s"],"outcome":"%s","nextAction":"%s",\
        "nextActionNote":null,"attendeeIds":[]}"""
        .formatted(
            story.visit().date(),
            story.visit().hcp().id(),
            company.productId(story.products().get(0)),
            dice.one(List.of(Outcome.values())),
            story.nextAction());
  }

  /** Two drafts for the rep of the first territory and one for some others. */
  private void addDrafts(Territory territory, int number, List<Membership> members) {
    int count =
        territory.number() == 0 ? 2 : territory.number() % TERRITORIES_TO_A_DRAFT == 0 ? 1 : 0;
    LocalDate day = lastWorkingDay();
    List<Hcp> present = members.stream().filter(m -> m.on(day)).map(Membership::hcp).toList();
    for (int i = 0; i < count; i++) {
      Dice dice = CallStory.dice(company, territory, number + i);
      Outcome outcome = i == 0 ? Outcome.INTERESTED : null;
      addDraft(territory, number + i, dice.one(present), day, outcome);
    }
  }

  private LocalDate lastWorkingDay() {
    LocalDate day = company.size().today().minusDays(1);
    while (WorkDays.weight(day) == 0) {
      day = day.minusDays(1);
    }
    return day;
  }

  private void addDraft(Territory territory, int number, Hcp hcp, LocalDate day, Outcome outcome) {
    UUID id = company.ids().of(Kind.CALL, territory.number(), number);
    Instant at = day.atTime(18, number % 60).atZone(territory.region().zone()).toInstant();
    UUID rep = staff.rep(territory, day).id();
    drafts.row(id, territory.id(), hcp.id(), rep, day, "DRAFT", outcome, at);
    Product product = hcp.specialty().products(company.size().products()).get(0);
    details.row(id, 0, company.productId(product));
  }
}
