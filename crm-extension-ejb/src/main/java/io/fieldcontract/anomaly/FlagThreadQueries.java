package io.fieldcontract.anomaly;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reads what was said about a flag and what happened to it. The caller has shown the flag to be in
 * scope. Internal notes and the course of things are not for reps, nor for who raised the flag.
 */
@Repository
public class FlagThreadQueries {

  @PersistenceContext private EntityManager entityManager;

  /** What the reporter was told. */
  public record Reply(UUID id, String text, Named by, Instant at) {}

  /** What those who see to it noted. */
  public record Note(UUID id, String text, List<Named> mentions, Named by, Instant at) {}

  /**
   * A step of a flag's course.
   *
   * @param what the event, such as {@code FlagResolved}
   * @param status after it
   * @param assignee after it; null for nobody
   */
  public record Step(String what, FlagStatus status, Named assignee, Named by, Instant at) {}

  /** What the reporter was told, oldest first. */
  public List<Reply> replies(FlagId flag, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select m.id, m.text, m.user_id, u.display_name, m.at
            from flag_reply m join crm_user u on u.id = m.user_id
            where m.flag_id = :flag order by m.id""")
        .bind("flag", flag.value())
        .list(row -> new Reply(row.id("id"), row.text("text"), by(row), row.instant("at")));
  }

  /** Whether the caller may read {@link #notes} and {@link #course} of a flag of that reporter. */
  public static boolean isInsider(UserId reporter, Scope scope) {
    return scope.role() != Role.REP && !scope.user().equals(reporter);
  }

  /** The internal notes, oldest first; none to a rep. */
  public List<Note> notes(FlagId flag, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select m.id, m.text, m.user_id, u.display_name, m.at,
              (select cast(json_agg(json_build_object('id', c.id, 'name', c.display_name)
                  order by c.display_name) as text)
                from flag_note_mention n join crm_user c on c.id = n.user_id
                where n.note_id = m.id) as mentions
            from flag_note m join crm_user u on u.id = m.user_id
              join anomaly_flag f on f.id = m.flag_id
            where m.flag_id = :flag and f.reported_by <> :me and :rep = false order by m.id""")
        .bind("flag", flag.value())
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

  /** What happened to a flag, oldest first; nothing to a rep. */
  public List<Step> course(FlagId flag, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select e.action, e.after ->> 'status' as status, e.user_id, u.display_name, e.at,
              w.id as assignee_id, w.display_name as assignee
            from audit_entry e join crm_user u on u.id = e.user_id
              join anomaly_flag f on f.id = e.object_id
              left join crm_user w on w.id = cast(e.after ->> 'assigneeId' as uuid)
            where e.object_id = :flag and e.object_type = 'AnomalyFlag'
              and f.reported_by <> :me and :rep = false
            order by e.object_version, e.id""")
        .bind("flag", flag.value())
        .bind("me", scope.user().value())
        .bind("rep", scope.role() == Role.REP)
        .list(FlagThreadQueries::step);
  }

  private static Step step(Row row) {
    UUID assignee = row.id("assignee_id");
    return new Step(
        row.text("action"),
        row.constant("status", FlagStatus.class),
        assignee == null ? null : new Named(assignee, row.text("assignee")),
        by(row),
        row.instant("at"));
  }

  private static Named by(Row row) {
    return new Named(row.id("user_id"), row.text("display_name"));
  }
}
