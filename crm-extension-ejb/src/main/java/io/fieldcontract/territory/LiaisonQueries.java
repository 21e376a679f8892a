package io.fieldcontract.territory;

import io.fieldcontract.liaison.LiaisonRoster;
import io.fieldcontract.liaison.LiaisonRoster.Naming;
import io.fieldcontract.liaison.LiaisonRosters;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads who answers for which region, who is away, and who the colleagues are. */
@Repository
public class LiaisonQueries {

  // People of sales operations were never given a territory or region to work in.
  private static final String COLLEAGUES =
      """
      select u.id, u.display_name from crm_user u
      where (exists (select 1 from ops_liaison l where l.user_id = u.id
            and l.valid_from <= :today and (l.valid_to is null or l.valid_to > :today))
          or (not exists (select 1 from user_territory_assignment t where t.user_id = u.id)
            and not exists (select 1 from user_region_assignment g where g.user_id = u.id)))""";

  private static final String ABSENCES =
      """
      select b.*, u.display_name, d.display_name as deputy_name
      from liaison_absence b join crm_user u on u.id = b.user_id
        join crm_user d on d.id = b.deputy_id
      where""";

  private static final String NEXT =
      """
      select u.id, u.display_name, l.valid_from
      from ops_liaison l join crm_user u on u.id = l.user_id
      where l.region_id = :region and l.valid_from > :today
      order by l.valid_from, u.id limit 1""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private LiaisonRosters rosters;
  @Inject private Clock clock;

  /** An absence; {@code validTo} is the first day back. */
  public record AbsenceView(
      UUID id, Named user, Named deputy, LocalDate validFrom, LocalDate validTo, long version) {}

  /**
   * Who answers for a region today.
   *
   * @param named null where nobody is
   * @param from the first day of the one named
   * @param answering the named liaison or who stands in
   * @param next who is to be named after; null when nobody is planned
   * @param version of the region, which each naming moves on
   */
  public record RegionLiaison(
      Named region, Named named, LocalDate from, Named answering, NextLiaison next, long version) {}

  /** Who will be the named liaison of a region, and from when on. */
  public record NextLiaison(UUID id, String name, LocalDate validFrom) {}

  /** Who answers for a region on a date of its own calendar, whoever asks: flags go there. */
  public Optional<UserId> answersFor(RegionId region, LocalDate date, Scope scope) {
    return rosters.roster(date, scope).answersFor(region, date);
  }

  /** Who answers for a region in scope today in its zone; empty when it is out of scope. */
  public Optional<RegionLiaison> liaison(RegionId region, Scope scope) {
    if (scope.role() != Role.OPS && !scope.regions().contains(region)) {
      return Optional.empty();
    }
    return Sql.of(entityManager, "select id, name, zone_id, version from region where id = :id")
        .bind("id", region.value())
        .first(Place::of)
        .map(place -> liaison(place, scope));
  }

  /** Those whom work can be handed to, by name: liaisons of today and sales operations. */
  public List<Named> colleagues(Scope scope) {
    return Sql.of(entityManager, COLLEAGUES)
        .add("order by u.display_name, u.id")
        .bind("today", scope.date())
        .list(row -> new Named(row.id("id"), row.text("display_name")));
  }

  /** Whether work can be handed to this person. */
  public boolean isColleague(UserId user, Scope scope) {
    return Sql.of(entityManager, COLLEAGUES)
        .add("and u.id = :user")
        .bind("today", scope.date())
        .bind("user", user.value())
        .first(row -> row.id("id"))
        .isPresent();
  }

  /** The absences of today and later: the caller's own, to ops everybody's; by their first day. */
  public List<AbsenceView> absences(Scope scope) {
    return visible(scope)
        .add("and (b.valid_to is null or b.valid_to > :today) order by b.valid_from, b.id")
        .bind("today", scope.date())
        .list(LiaisonQueries::absence);
  }

  /** One absence; empty when it is neither the caller's nor the caller ops. */
  public Optional<AbsenceView> absence(LiaisonAbsenceId id, Scope scope) {
    return visible(scope)
        .add("and b.id = :id")
        .bind("id", id.value())
        .first(LiaisonQueries::absence);
  }

  private record Place(Named name, ZoneId zone, long version) {
    static Place of(Row row) {
      return new Place(
          new Named(row.id("id"), row.text("name")),
          ZoneId.of(row.text("zone_id")),
          row.number("version"));
    }
  }

  private RegionLiaison liaison(Place place, Scope scope) {
    RegionId region = new RegionId(place.name().id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), place.zone());
    LiaisonRoster roster = rosters.roster(today, scope);
    Optional<Naming> naming = roster.named(region, today);
    return new RegionLiaison(
        place.name(),
        naming.map(Naming::liaison).map(this::name).orElse(null),
        naming.map(Naming::from).orElse(null),
        roster.answersFor(region, today).map(this::name).orElse(null),
        next(region, today),
        place.version());
  }

  private NextLiaison next(RegionId region, LocalDate today) {
    return Sql.of(entityManager, NEXT)
        .bind("region", region.value())
        .bind("today", today)
        .first(
            row -> new NextLiaison(row.id("id"), row.text("display_name"), row.date("valid_from")))
        .orElse(null);
  }

  private Sql visible(Scope scope) {
    Sql sql = Sql.of(entityManager, ABSENCES);
    return scope.role() == Role.OPS
        ? sql.add("true")
        : sql.add("b.user_id = :me").bind("me", scope.user().value());
  }

  private Named name(UserId user) {
    return Sql.of(entityManager, "select id, display_name from crm_user where id = :id")
        .bind("id", user.value())
        .first(row -> new Named(row.id("id"), row.text("display_name")))
        .orElseThrow();
  }

  private static AbsenceView absence(Row row) {
    return new AbsenceView(
        row.id("id"),
        new Named(row.id("user_id"), row.text("display_name")),
        new Named(row.id("deputy_id"), row.text("deputy_name")),
        row.date("valid_from"),
        row.date("valid_to"),
        row.number("version"));
  }
}
