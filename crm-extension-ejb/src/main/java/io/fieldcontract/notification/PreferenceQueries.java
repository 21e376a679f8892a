package io.fieldcontract.notification;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads how the person of a scope wants to be told. */
@Repository
public class PreferenceQueries {

  @PersistenceContext private EntityManager entityManager;

  /** A preference; while the person never said, of version 0 under the person's own key. */
  public record PreferenceView(UUID id, Preference preference, long version) {}

  /** The person's preference. */
  public PreferenceView preference(Scope scope) {
    return Sql.of(entityManager, "select * from notification_preference where user_id = :me")
        .bind("me", scope.user().value())
        .first(PreferenceQueries::view)
        .orElseGet(() -> new PreferenceView(scope.user().value(), Preference.standard(scope), 0));
  }

  private static PreferenceView view(Row row) {
    MailTimes times =
        new MailTimes(
            row.constant("mail", MailMode.class),
            LocalTime.parse(row.text("digest_at")),
            Arrays.stream(row.text("working_days").split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet()),
            LocalTime.parse(row.text("works_from")),
            LocalTime.parse(row.text("works_to")),
            ZoneId.of(row.text("zone_id")));
    return new PreferenceView(
        row.id("id"), new Preference(row.text("language"), times), row.number("version"));
  }
}
