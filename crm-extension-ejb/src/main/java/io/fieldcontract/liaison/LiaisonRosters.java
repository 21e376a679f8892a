package io.fieldcontract.liaison;

import io.fieldcontract.liaison.LiaisonRoster.Absence;
import io.fieldcontract.liaison.LiaisonRoster.Naming;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rosters; small tables, so a roster is of all regions. */
@Repository
public class LiaisonRosters {

  private static final String PERIOD =
      "where valid_from <= :last and (valid_to is null or valid_to > :first)";

  @PersistenceContext private EntityManager entityManager;

  private record Place(RegionId region, ZoneId zone) {}

  /**
   * The regions that a person answers for at a moment, by name, with their zones: named, or
   * standing in. Part of making a scope, so it takes none.
   */
  public Map<RegionId, ZoneId> answeredBy(UserId user, Instant now) {
    LiaisonRoster roster = read(LocalDate.ofInstant(now, ZoneOffset.UTC));
    Map<RegionId, ZoneId> answered = new LinkedHashMap<>();
    for (Place place : places()) {
      LocalDate today = LocalDate.ofInstant(now, place.zone());
      if (roster.answersFor(place.region(), today).filter(user::equals).isPresent()) {
        answered.put(place.region(), place.zone());
      }
    }
    return answered;
  }

  /** The roster of a date and the days beside it, whoever asks: flags go to whom it says. */
  public LiaisonRoster roster(LocalDate date, Scope scope) {
    return read(date);
  }

  // A day more on both sides: what is today differs from zone to zone.
  private LiaisonRoster read(LocalDate around) {
    List<Naming> namings =
        Sql.of(entityManager, "select * from ops_liaison " + PERIOD)
            .bind("first", around.minusDays(1))
            .bind("last", around.plusDays(1))
            .list(
                row ->
                    new Naming(
                        new RegionId(row.id("region_id")),
                        new UserId(row.id("user_id")),
                        row.date("valid_from"),
                        row.date("valid_to")));
    List<Absence> absences =
        Sql.of(entityManager, "select * from liaison_absence " + PERIOD)
            .bind("first", around.minusDays(1))
            .bind("last", around.plusDays(1))
            .list(
                row ->
                    new Absence(
                        new UserId(row.id("user_id")),
                        new UserId(row.id("deputy_id")),
                        row.date("valid_from"),
                        row.date("valid_to")));
    return new LiaisonRoster(namings, absences);
  }

  private List<Place> places() {
    return Sql.of(entityManager, "select id, zone_id from region order by name, id")
        .list(row -> new Place(new RegionId(row.id("id")), ZoneId.of(row.text("zone_id"))));
  }
}
