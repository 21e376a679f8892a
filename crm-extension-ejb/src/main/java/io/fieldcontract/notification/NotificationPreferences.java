package io.fieldcontract.notification;

import io.fieldcontract.notification.NotificationPreference.Said;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Keeps each person's own preference. */
@Repository
class NotificationPreferences {

  @PersistenceContext private EntityManager entityManager;

  /**
   * The caller's preference, to be changed; one who never said has the standard, of version 0.
   *
   * @throws Problem STALE_VERSION when it is not of the version
   */
  NotificationPreference own(long version, Scope scope) {
    keepStandard(Said.of(Preference.standard(scope)), scope);
    UUID id =
        Sql.of(entityManager, "select id from notification_preference where user_id = :me")
            .bind("me", scope.user().value())
            .first(row -> row.id("id"))
            .orElseThrow();
    NotificationPreference preference = entityManager.find(NotificationPreference.class, id);
    if (preference.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return preference;
  }

  // Of two devices that are the first at the same time, the second waits here for the first.
  private void keepStandard(Said said, Scope scope) {
    Sql.of(
            entityManager,
            """
            insert into notification_preference (id, user_id, language, mail, digest_at,
                working_days, works_from, works_to, zone_id)
            values (:id, :me, :language, :mail, :digestAt, :days, :from, :to, :zone)
            on conflict (user_id) do nothing""")
        .bind("id", Ids.next())
        .bind("me", scope.user().value())
        .bind("language", said.language())
        .bind("mail", said.mail().name())
        .bind("digestAt", said.digestAt())
        .bind("days", said.workingDays())
        .bind("from", said.from())
        .bind("to", said.to())
        .bind("zone", said.zoneId())
        .change();
  }
}
