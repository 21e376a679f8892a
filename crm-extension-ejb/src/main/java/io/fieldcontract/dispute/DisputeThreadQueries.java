package io.fieldcontract.dispute;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.sla.SlaClock;
import io.fieldcontract.terms.ClockExplanation;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Reads what was said about a dispute, what happened to it and why it is due when it is. The caller
 * has shown the dispute to be in scope. Internal notes are neither for reps nor for whose own it
 * is.
 */
@Repository
public class DisputeThreadQueries {

  @PersistenceContext private EntityManager entityManager;
  @Inject private Acting acting;

  /** What was said openly. */
  public record Reply(UUID id, String text, Named by, Instant at) {}

  /** What those who decide noted. */
  public record Note(UUID id, String text, List<Named> mentions, Named by, Instant at) {}

  /**
   * A step of a dispute's course.
   *
   * @param what the event, such as {@code DisputeApproved}
   * @param status after it; null where a promise was missed or warned of
   * @param level after it
   * @param promise which was missed, or warned of; else null
   * @param reason why it was escalated or reopened; else null
   * @param by null where it came by itself
   */
  public record Step(
      String what,
      DisputeStatus status,
      DisputeLevel level,
      Named assignee,
      String promise,
      String reason,
      Named by,
      Instant at) {}

  /** A line for the next statement. */
  public record AdjustmentView(
      UUID id, BigDecimal amount, String currency, UUID paidWith, Named by, Instant at) {}

  /** What was said openly, oldest first. */
  public List<Reply> replies(DisputeId dispute, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select m.id, m.text, m.user_id, u.display_name, m.at
            from dispute_reply m join crm_user u on u.id = m.user_id
            where m.dispute_id = :dispute order by m.id""")
        .bind("dispute", dispute.value())
        .list(row -> new Reply(row.id("id"), row.text("text"), by(row), row.instant("at")));
  }

  /** Whether the caller may read {@link #notes}. */
  public static boolean isInsider(DisputeView dispute, Scope scope) {
    return scope.role() != Role.REP && !dispute.own();
  }

  /** The internal notes, oldest first; none to a rep, nor to whose own it is. */
  public List<Note> notes(DisputeId dispute, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select m.id, m.text, m.user_id, u.display_name, m.at,
              (select cast(json_agg(json_build_object('id', c.id, 'name', c.display_name)
                  order by c.display_name) as text)
                from dispute_note_mention n join crm_user c on c.id = n.user_id
                where n.note_id = m.id) as mentions
            from dispute_note m join crm_user u on u.id = m.user_id
              join ic_dispute d on d.id = m.dispute_id
            where m.dispute_id = :dispute and d.payee_id <> :me and d.filed_by <> :me
              and :rep = false
            order by m.id""")
        .bind("dispute", dispute.value())
        .bind("me", scope.user().value())
        .bind("rep", scope.role() == Role.REP)
        .list(
            row ->
                new Note(
                    row.id("id"),
                    row.text("text"),
                    row.named("mentions"),
                    by(row),
                    row.instant("at")));
  }

  /** What happened to a dispute and its clocks, oldest first. */
  public List<Step> course(DisputeId dispute, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select e.action, e.after ->> 'status' as status, e.after ->> 'level' as level,
              e.after ->> 'promise' as promise, e.reason, e.user_id, u.display_name, e.at,
              w.id as assignee_id, w.display_name as assignee
            from audit_entry e left join crm_user u on u.id = e.user_id
              left join crm_user w on w.id = cast(e.after ->> 'assigneeId' as uuid)
            where e.object_id = :dispute and e.object_type = 'IcDispute'
              or e.object_type = 'DisputeClock' and e.object_id in
                (select k.id from dispute_clock k where k.dispute_id = :dispute)
            order by e.at, e.id""")
        .bind("dispute", dispute.value())
        .list(DisputeThreadQueries::step);
  }

  /** What it led to, oldest first. */
  public List<AdjustmentView> adjustments(DisputeId dispute, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select a.*, a.made_by as user_id, u.display_name
            from ic_adjustment a join crm_user u on u.id = a.made_by
            where a.dispute_id = :dispute order by a.id""")
        .bind("dispute", dispute.value())
        .list(
            row ->
                new AdjustmentView(
                    row.id("id"),
                    row.decimal("amount"),
                    row.text("currency"),
                    row.id("paid_with"),
                    by(row),
                    row.instant("made_at")));
  }

  /** Why each clock is due when it is, day by day; those of the first round first. */
  public List<ClockExplanation> explanations(DisputeId id, Locale language, Scope scope) {
    IcDispute dispute =
        entityManager
            .createQuery(
                "select d from IcDispute d join fetch d.clocks where d.id = :id", IcDispute.class)
            .setParameter("id", id.value())
            .getSingleResult();
    ClockTerms terms = acting.terms(dispute, scope);
    return dispute.clocks().stream()
        .map(stored -> explanation(stored.on(terms.of(stored.state())), language))
        .toList();
  }

  private static ClockExplanation explanation(SlaClock clock, Locale language) {
    return ClockTerms.within(() -> ClockExplanation.of(clock, language));
  }

  private static Step step(Row row) {
    UUID assignee = row.id("assignee_id");
    return new Step(
        row.text("action"),
        row.constant("status", DisputeStatus.class),
        row.constant("level", DisputeLevel.class),
        assignee == null ? null : new Named(assignee, row.text("assignee")),
        row.text("promise"),
        row.text("reason"),
        row.id("user_id") == null ? null : by(row),
        row.instant("at"));
  }

  private static Named by(Row row) {
    return new Named(row.id("user_id"), row.text("display_name"));
  }
}
