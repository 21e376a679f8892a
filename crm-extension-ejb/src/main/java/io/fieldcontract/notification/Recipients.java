package io.fieldcontract.notification;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds whom to tell; what each of them sees of it is looked at when it is read or mailed. */
@Repository
class Recipients {

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  /** The reporter of a flag, of that flag. */
  List<Notice> reporter(UUID flag) {
    return flags("where id = :flag", flag);
  }

  /** The reporter of a flag, and those of the flags that were merged into it, each of the own. */
  List<Notice> reporters(UUID flag) {
    return flags("where id = :flag or merged_into = :flag order by merged_into nulls first", flag);
  }

  private List<Notice> flags(String which, UUID flag) {
    return Sql.of(entityManager, "select id as object_id, reported_by as user_id")
        .add("from anomaly_flag " + which)
        .bind("flag", flag)
        .list(row -> notice(row, "AnomalyFlag"));
  }

  /** Whom a dispute concerns. */
  DisputeParties ofDispute(UUID dispute) {
    return Sql.of(
            entityManager,
            """
            select d.payee_id, d.filed_by, d.assignee_id, t.region_id, d.level
            from ic_dispute d join territory t on t.id = d.territory_id where d.id = :dispute""")
        .bind("dispute", dispute)
        .first(
            row ->
                new DisputeParties(
                    row.id("payee_id"),
                    row.id("filed_by"),
                    row.id("assignee_id"),
                    row.id("region_id"),
                    row.text("level")))
        .orElseThrow();
  }

  /** Those who manage a region now. */
  List<UserId> managers(UUID region) {
    return Sql.of(
            entityManager,
            """
            select a.user_id from user_region_assignment a join region r on r.id = a.region_id
            where a.region_id = :region
              and a.valid_from <= cast(cast(:now as timestamptz) at time zone r.zone_id as date)
              and (a.valid_to is null
                or a.valid_to > cast(cast(:now as timestamptz) at time zone r.zone_id as date))""")
        .bind("region", region)
        .bind("now", clock.instant())
        .list(row -> new UserId(row.id("user_id")));
  }

  /** Everybody who signed in to sales operations the last time. */
  List<UserId> operations() {
    return Sql.of(entityManager, "select id from crm_user where role = 'OPS'")
        .list(row -> new UserId(row.id("id")));
  }

  /** Who was told of an act, and of what. */
  List<Notice> told(UUID cause, long version) {
    return Sql.of(
            entityManager,
            """
            select object_id, object_type, recipient_id as user_id from notification
            where cause_id = :cause and cause_version = :version""")
        .bind("cause", cause)
        .bind("version", version)
        .list(row -> notice(row, row.text("object_type")));
  }

  /** Those for whom mail is due, at most so many. */
  List<UserId> ofMail(Instant now, int most) {
    return Sql.of(
            entityManager,
            """
            select distinct recipient_id from notification
            where mail_due_at <= :now limit :most""")
        .bind("now", now)
        .bind("most", most)
        .list(row -> new UserId(row.id("recipient_id")));
  }

  private static Notice notice(Row row, String objectType) {
    return new Notice(new UserId(row.id("user_id")), objectType, row.id("object_id"));
  }
}
