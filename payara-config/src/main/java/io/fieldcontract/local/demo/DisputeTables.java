package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.DisputedLines.Line;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Territory;
import io.fieldcontract.local.demo.Staff.Person;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.copy.CopyManager;

/**
 * Loads disputes about lines of statements: five in every third territory, each as far as one of
 * {@link DisputeStory}, with its clocks and its course in the audit trail.
 */
final class DisputeTables {
  private static final int PER_TERRITORY = 5;
  private static final int EVERY = 3;
  private static final int WORKING_DAYS = 10;
  private static final Duration BETWEEN_STEPS = Duration.ofHours(5);
  private static final String POLICY = "01980000-0000-7000-8000-000000000001";

  private final Company company;
  private final Staff staff;
  private final DisputedLines lines;
  private final Words words = new Words();
  private final CopyTable disputes;
  private final CopyTable clocks;
  private final CopyTable adjustments;
  private final CopyTable replies;
  private final CopyTable course;
  private int made;
  private int steps;

  DisputeTables(Company company, Staff staff, Connection connection, CopyManager copy) {
    this.company = company;
    this.staff = staff;
    lines = new DisputedLines(connection);
    disputes =
        new CopyTable(
            copy,
            "ic_dispute",
            "id, territory_id, payee_id, filed_by, filed_at, statement_id, cycle_plan_id, currency,"
                + " line_id, line_component, line_measure, line_amount, line_content, category,"
                + " expected_amount, actual_amount, justification, search_text, status, outcome,"
                + " level, assignee_id, answer, granted_amount, acknowledged_at, resolved_at,"
                + " closes_at, closed_at, version");
    clocks =
        new CopyTable(
            copy,
            "dispute_clock",
            "id, dispute_id, promise, round, policy_id, policy_version, calendar_id,"
                + " calendar_version, started_at, pauses, paused_at, stopped_at, due_at,"
                + " missed_due_at, missed_found_at, next_at");
    adjustments =
        new CopyTable(
            copy, "ic_adjustment", "id, dispute_id, payee_id, amount, currency, made_by, made_at");
    replies = new CopyTable(copy, "dispute_reply", "id, dispute_id, text, user_id, at");
    course =
        new CopyTable(
            copy,
            "audit_entry",
            "id, at, user_id, role, action, object_type, object_id, object_version, after");
  }

  private record Dispute(
      UUID id, DisputeStory story, Territory territory, Person rep, Instant filed, Dice dice) {
    Instant step(int number) {
      return filed.plus(BETWEEN_STEPS.multipliedBy(number + 1L));
    }

    Instant acknowledged() {
      return story.steps().isEmpty() ? null : step(0);
    }

    Instant resolved() {
      return story.isResolved() ? step(story.resolvedBy()) : null;
    }
  }

  void load() throws SQLException, IOException {
    for (Territory territory : company.places().territories()) {
      if (territory.number() % EVERY == 1) {
        for (Line line : lines.of(territory, staff.rep(territory), PER_TERRITORY)) {
          add(territory, line);
        }
      }
    }
    for (CopyTable table : List.of(disputes, clocks, adjustments, replies, course)) {
      table.flush();
    }
  }

  private void add(Territory territory, Line line) {
    Dice dice = Dice.of(company.size().seed(), Purpose.DISPUTES, made);
    DisputeStory story = DisputeStory.ALL.get(made % DisputeStory.ALL.size());
    UUID id = company.ids().of(Kind.DISPUTE, made++);
    Instant filed =
        at(territory, company.size().today().minusDays(story.daysAgo()), LocalTime.of(9, 20));
    Dispute dispute = new Dispute(id, story, territory, staff.rep(territory), filed, dice);
    BigDecimal missing = BigDecimal.valueOf(dice.between(8, 60) * 10L).setScale(2);
    BigDecimal granted = granted(story, missing);
    addRow(dispute, line, missing, granted);
    addClock(
        dispute, "ACKNOWLEDGE", filed.plus(Duration.ofHours(48)), dispute.acknowledged(), null);
    boolean waits = story.status().equals("AWAITING_INFO");
    addClock(
        dispute,
        "RESOLVE",
        waits ? null : endOfWorkingDays(territory, filed),
        dispute.resolved(),
        waits ? dispute.step(story.steps().size() - 1) : null);
    if (granted.signum() > 0) {
      adjustments.row(
          company.ids().of(Kind.ADJUSTMENT, made),
          id,
          dispute.rep().id(),
          granted,
          "USD",
          decider(dispute).id(),
          dispute.resolved());
    }
    addCourse(dispute);
  }

  private static BigDecimal granted(DisputeStory story, BigDecimal missing) {
    if (story.outcome() == null || !story.outcome().contains("APPROVED")) {
      return BigDecimal.ZERO;
    }
    return story.outcome().equals("APPROVED")
        ? missing
        : missing.multiply(new BigDecimal("0.40")).setScale(2);
  }

  private void addRow(Dispute dispute, Line line, BigDecimal missing, BigDecimal granted) {
    DisputeStory story = dispute.story();
    String text = words.one("disputeReason", dispute.dice());
    boolean answered = story.isResolved() && !story.outcome().equals("WITHDRAWN");
    boolean named = story.level().equals("MANAGER") || story.level().equals("LIAISON");
    Instant resolved = dispute.resolved();
    disputes.row(
        dispute.id(),
        dispute.territory().id(),
        dispute.rep().id(),
        dispute.rep().id(),
        dispute.filed(),
        line.statement(),
        line.cycle(),
        "USD",
        line.id(),
        line.component(),
        line.measure(),
        line.amount(),
        line.content(),
        dispute.dice().one(List.of("WRONG_CREDIT", "WRONG_MEASURE", "WRONG_TARGET", "WRONG_RATE")),
        line.amount().add(missing),
        line.amount(),
        text,
        (line.component() + " " + line.measure() + " " + text).toLowerCase(Locale.ROOT),
        story.status(),
        story.outcome(),
        story.level(),
        named ? decider(dispute).id() : null,
        answered ? words.one("dispute" + story.outcome(), dispute.dice()) : null,
        granted,
        dispute.acknowledged(),
        resolved,
        story.status().equals("RESOLVED") ? resolved.plus(Duration.ofDays(14)) : null,
        story.isClosed() ? dispute.step(story.steps().size() - 1) : null,
        story.steps().size());
  }

  // What ran out before this morning was missed, and found out a moment later.
  private void addClock(
      Dispute dispute, String promise, Instant due, Instant stopped, Instant paused) {
    Instant morning = at(dispute.territory(), company.size().today(), LocalTime.MIDNIGHT);
    boolean missed = due != null && due.isBefore(stopped == null ? morning : stopped);
    boolean runs = stopped == null && paused == null && !missed;
    clocks.row(
        company.ids().of(Kind.DISPUTE_CLOCK, steps++),
        dispute.id(),
        promise,
        0,
        POLICY,
        1,
        company.ids().of(Kind.CALENDAR, dispute.territory().region().number()),
        1,
        dispute.filed(),
        "[]",
        paused,
        stopped,
        due,
        missed ? due : null,
        missed ? due.plusSeconds(8) : null,
        runs ? due : null);
  }

  private void addCourse(Dispute dispute) {
    addStep(dispute, 0, "DisputeFiled", "FILED", dispute.filed(), dispute.rep(), "REP");
    for (int i = 0; i < dispute.story().steps().size(); i++) {
      String step = dispute.story().steps().get(i);
      boolean own = step.equals("Withdrawn") || step.equals("Closed");
      boolean last = i == dispute.story().steps().size() - 1;
      Person by = own ? dispute.rep() : staff.manager(dispute.territory().region().number());
      String status = last ? dispute.story().status() : "ACKNOWLEDGED";
      addStep(
          dispute, i + 1, "Dispute" + step, status, dispute.step(i), by, own ? "REP" : "MANAGER");
      if (step.equals("Asked")) {
        replies.row(
            company.ids().of(Kind.DISPUTE_REPLY, made),
            dispute.id(),
            words.one("disputeQuestion", dispute.dice()),
            by.id(),
            dispute.step(i));
      }
    }
  }

  private void addStep(
      Dispute dispute,
      int version,
      String event,
      String status,
      Instant at,
      Person by,
      String role) {
    course.row(
        company.ids().of(Kind.DISPUTE_STEP, steps++),
        at,
        by.id(),
        role,
        event,
        "IcDispute",
        dispute.id(),
        version,
        "{\"status\": \"%s\", \"level\": \"%s\"}".formatted(status, dispute.story().level()));
  }

  private Person decider(Dispute dispute) {
    int region = dispute.territory().region().number();
    return switch (dispute.story().level()) {
      case "MANAGER" -> staff.manager(region);
      case "LIAISON" -> staff.liaison(region);
      default -> staff.ops(0);
    };
  }

  // As the calendars of the company have it: they all end at five.
  private static Instant endOfWorkingDays(Territory territory, Instant filed) {
    LocalDate day = LocalDate.ofInstant(filed, territory.region().zone());
    for (int worked = 0; worked < WORKING_DAYS; ) {
      day = day.plusDays(1);
      worked += WorkDays.weight(day) > 0 ? 1 : 0;
    }
    return at(territory, day, LocalTime.of(17, 0));
  }

  private static Instant at(Territory territory, LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(territory.region().zone()).toInstant();
  }
}
