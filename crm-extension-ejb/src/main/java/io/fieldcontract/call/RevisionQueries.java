package io.fieldcontract.call;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads what calls said before they were corrected. */
@Repository
public class RevisionQueries {

  private static final String REVISIONS =
      """
      select v.revision, v.reason, v.corrected_by, u.display_name, v.corrected_at,
        cast(v.said as text) as said, h.id as hcp_id, h.name as hcp_name,
        (select cast(json_agg(json_build_object('id', p.id, 'name', p.name) order by x.ord) as text)
          from jsonb_array_elements_text(v.said -> 'productIds') with ordinality x(id, ord)
            join product p on p.id = cast(x.id as uuid)) as products,
        (select cast(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name)
            as text)
          from jsonb_array_elements_text(v.said -> 'attendeeIds') x(id)
            join account a on a.id = cast(x.id as uuid)) as attendees
      from call_revision v join call c on c.id = v.call_id
        join crm_user u on u.id = v.corrected_by
        join account h on h.id = cast(v.said ->> 'hcpId' as uuid)
      where v.call_id = :call and (c.user_id = :me or""";

  @PersistenceContext private EntityManager entityManager;

  /** What a call said before a revision, and why it was changed. */
  public record RevisionView(
      int revision, Content said, String reason, Named correctedBy, Instant correctedAt) {}

  /** What a call said, with names. */
  public record Content(
      LocalDate callDate,
      Named hcp,
      List<Named> products,
      Outcome outcome,
      NextAction nextAction,
      String nextActionNote,
      List<Named> attendees) {}

  /** The revisions of a call in scope, newest first. */
  public List<RevisionView> revisions(CallId id, Scope scope) {
    Sql sql =
        Sql.of(entityManager, REVISIONS)
            .add(ScopePredicate.territoryIsSeen(scope, "c.territory_id"))
            .add(") order by v.revision desc")
            .bind("call", id.value())
            .bind("me", scope.user().value());
    return ScopePredicate.bind(scope, sql).list(RevisionQueries::revision);
  }

  private static RevisionView revision(Row row) {
    CallContent said = row.json("said", CallContent.class);
    return new RevisionView(
        row.count("revision"),
        new Content(
            said.callDate(),
            new Named(row.id("hcp_id"), row.text("hcp_name")),
            row.named("products"),
            said.outcome(),
            said.nextAction(),
            said.nextActionNote(),
            row.named("attendees")),
        row.text("reason"),
        new Named(row.id("corrected_by"), row.text("display_name")),
        row.instant("corrected_at"));
  }
}
