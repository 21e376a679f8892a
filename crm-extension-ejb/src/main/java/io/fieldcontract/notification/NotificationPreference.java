package io.fieldcontract.notification;

import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.util.UUID;
import java.util.stream.Collectors;

/** How one person wants to be told; there once the person changed it for the first time. */
@Entity
@Table(name = "notification_preference")
public class NotificationPreference implements Identified {

  @Id private UUID id;

  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(nullable = false)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private MailMode mail;

  @Column(name = "digest_at", nullable = false)
  private String digestAt;

  @Column(name = "working_days", nullable = false)
  private String workingDays;

  @Column(name = "works_from", nullable = false)
  private String worksFrom;

  @Column(name = "works_to", nullable = false)
  private String worksTo;

  @Column(name = "zone_id", nullable = false)
  private String zoneId;

  @Version private long version;

  /** For the persistence provider. */
  protected NotificationPreference() {}

  /** Another wish. */
  PreferenceChanged change(Preference wish) {
    Said before = said();
    Said after = Said.of(wish);
    language = after.language();
    mail = after.mail();
    digestAt = after.digestAt();
    workingDays = after.workingDays();
    worksFrom = after.from();
    worksTo = after.to();
    zoneId = after.zoneId();
    return new PreferenceChanged(id, version + 1, before, after);
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }

  private Said said() {
    return new Said(language, mail, digestAt, workingDays, worksFrom, worksTo, zoneId);
  }

  /** What a preference says, under the names that the API has for it. */
  record Said(
      String language,
      MailMode mail,
      String digestAt,
      String workingDays,
      String from,
      String to,
      String zoneId) {

    static Said of(Preference wish) {
      MailTimes times = wish.times();
      return new Said(
          wish.language(),
          times.mode(),
          times.digestAt().toString(),
          times.workingDays().stream()
              .sorted()
              .map(DayOfWeek::name)
              .collect(Collectors.joining(",")),
          times.from().toString(),
          times.to().toString(),
          times.zone().getId());
    }
  }

  /** Somebody wants to be told in another way. */
  record PreferenceChanged(UUID objectId, long objectVersion, Said before, Said after)
      implements Event {
    @Override
    public String objectType() {
      return "NotificationPreference";
    }
  }
}
