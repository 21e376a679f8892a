package io.fieldcontract.dispute;

import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.WorkingHours;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.territory.LiaisonQueries;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds who is to decide where, and when that person works. */
@Repository
class Deciders {

  private static final String MANAGERS =
      """
      select a.user_id from user_region_assignment a
      where a.region_id = :region and a.valid_from <= :today
        and (a.valid_to is null or a.valid_to > :today)""";

  private static final String TERRITORIES =
      """
      select t.id from user_territory_assignment a join territory t on t.id = a.territory_id
      where a.user_id = :user and a.valid_from <= :today
        and (a.valid_to is null or a.valid_to > :today)""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private LiaisonQueries liaisons;

  /** A region and its zone. */
  record Place(RegionId region, ZoneId zone) {
    LocalDate today(Instant now) {
      return LocalDate.ofInstant(now, zone);
    }
  }

  /** The region of a territory, whoever asks. */
  Place place(TerritoryId territory, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select r.id, r.zone_id from territory t join region r on r.id = t.region_id
            where t.id = :territory""")
        .bind("territory", territory.value())
        .first(row -> new Place(new RegionId(row.id("id")), ZoneId.of(row.text("zone_id"))))
        .orElseThrow();
  }

  /** The territory somebody has on a date, the first by name; in scope of manager and liaison. */
  Optional<TerritoryId> territoryOf(UserId user, Scope scope) {
    Sql sql =
        Sql.of(entityManager, TERRITORIES).bind("user", user.value()).bind("today", scope.date());
    if (scope.role() == Role.MANAGER) {
      if (scope.regions().isEmpty()) {
        return Optional.empty();
      }
      sql.add("and t.region_id in (:regions)")
          .bind("regions", scope.regions().stream().map(RegionId::value).toList());
    }
    return sql.add("order by t.name, t.id limit 1").first(row -> new TerritoryId(row.id("id")));
  }

  /** Who is to decide at a level of a region today; empty where it is anybody of the level. */
  Optional<UserId> at(DisputeLevel level, Place place, Instant now, Scope scope) {
    LocalDate today = place.today(now);
    return switch (level) {
      case MANAGER ->
          managers(place, today)
              .add("order by a.valid_from desc, a.id desc limit 1")
              .first(row -> new UserId(row.id("user_id")));
      case LIAISON -> liaisons.answersFor(place.region(), today, scope);
      case OPS, COMPENSATION_COMMITTEE -> Optional.empty();
    };
  }

  /** Whether somebody can be given a dispute of a level and region. */
  boolean isOf(DisputeLevel level, UserId user, Place place, Instant now, Scope scope) {
    return level == DisputeLevel.MANAGER
        ? managers(place, place.today(now))
            .add("and a.user_id = :user")
            .bind("user", user.value())
            .first(row -> row.id("user_id"))
            .isPresent()
        : liaisons.isColleague(user, scope);
  }

  /**
   * When a person works, as the person said for mail, but for the holidays of the region; the hours
   * of the region for nobody and for who never said.
   */
  BusinessCalendar hours(UUID user, BusinessCalendar region, Scope scope) {
    return Sql.of(entityManager, "select * from notification_preference where user_id = :user")
        .bind("user", user)
        .first(row -> hours(row, region))
        .orElse(region);
  }

  private Sql managers(Place place, LocalDate today) {
    return Sql.of(entityManager, MANAGERS)
        .bind("region", place.region().value())
        .bind("today", today);
  }

  // A year more on both sides: a date elsewhere may be another than in the region.
  private static BusinessCalendar hours(Row row, BusinessCalendar region) {
    String to = row.text("works_to").equals("23:59") ? "24:00" : row.text("works_to");
    var hours = List.of(WorkingHours.parse(row.text("works_from") + "-" + to));
    Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
    Arrays.stream(row.text("working_days").split(","))
        .forEach(day -> week.put(DayOfWeek.valueOf(day), hours));
    return new BusinessCalendar(
        region.id(),
        region.version(),
        ZoneId.of(row.text("zone_id")),
        week,
        region.holidays(),
        region.firstYear() - 1,
        region.lastYear() + 1);
  }
}
