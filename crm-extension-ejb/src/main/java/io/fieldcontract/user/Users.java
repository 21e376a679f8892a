package io.fieldcontract.user;

import io.fieldcontract.liaison.LiaisonRosters;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the person behind a token, and what that person sees today. */
@Repository
public class Users {

  private static final String ASSIGNED_TERRITORIES =
      """
      left join (
        select a.user_id, a.territory_id, t.region_id, r.zone_id, t.name
        from user_territory_assignment a join territory t on t.id = a.territory_id
          join region r on r.id = t.region_id
        where a.valid_from <= cast(cast(:now as timestamptz) at time zone r.zone_id as date)
          and (a.valid_to is null
            or a.valid_to > cast(cast(:now as timestamptz) at time zone r.zone_id as date))
      ) s on s.user_id = u.id""";

  private static final String ASSIGNED_REGIONS =
      """
      left join (
        select a.user_id, cast(null as uuid) as territory_id, a.region_id, r.zone_id, r.name
        from %s a join region r on r.id = a.region_id
        where a.valid_from <= cast(cast(:now as timestamptz) at time zone r.zone_id as date)
          and (a.valid_to is null
            or a.valid_to > cast(cast(:now as timestamptz) at time zone r.zone_id as date))
      ) s on s.user_id = u.id""";

  private static final String EVERYTHING =
      """
      left join (select cast(null as uuid) as territory_id, cast(null as uuid) as region_id,
        cast(null as varchar) as zone_id, '' as name
        where cast(:now as timestamptz) is not null) s on true""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private LiaisonRosters liaisons;
  @Inject private Clock clock;

  /**
   * The person with this subject or, not yet linked, with this login in any case; empty when ops
   * loaded nobody of the kind. Makes a scope, so it takes none.
   */
  public Optional<SignedIn> signedIn(String subject, String login, Role role) {
    Instant now = clock.instant();
    List<Assignment> rows =
        people(role, now)
            .add("where u.subject = :subject")
            .add("or (u.subject is null and lower(u.login) = lower(:login))")
            .add("order by u.subject nulls last, s.name")
            .bind("subject", subject)
            .bind("login", login)
            .list(Assignment::of);
    return rows.isEmpty() ? Optional.empty() : Optional.of(signedIn(rows, role, now));
  }

  /**
   * Somebody who is away, with the role of the last sign-in and the assignments of now; empty
   * before the first. Makes a scope, so it takes none.
   */
  public Optional<SignedIn> remembered(UserId user) {
    Instant now = clock.instant();
    return Sql.of(entityManager, "select role from crm_user where id = :id and role is not null")
        .bind("id", user.value())
        .first(row -> row.constant("role", Role.class))
        .map(role -> signedIn(ofUser(user, role, now), role, now));
  }

  private List<Assignment> ofUser(UserId user, Role role, Instant now) {
    return people(role, now)
        .add("where u.id = :id order by s.name")
        .bind("id", user.value())
        .list(Assignment::of);
  }

  private Sql people(Role role, Instant now) {
    return Sql.of(entityManager, "select u.*, s.territory_id, s.region_id, s.zone_id")
        .add("from crm_user u")
        .add(assignments(role))
        .bind("now", now);
  }

  /** The person, to be linked; in the scope made of that person's own token. */
  public CrmUser self(Scope scope) {
    return entityManager.find(CrmUser.class, scope.user().value());
  }

  private static String assignments(Role role) {
    return switch (role) {
      case REP -> ASSIGNED_TERRITORIES;
      case MANAGER -> ASSIGNED_REGIONS.formatted("user_region_assignment");
      case LIAISON -> ASSIGNED_REGIONS.formatted("ops_liaison");
      case OPS -> EVERYTHING;
    };
  }

  private SignedIn signedIn(List<Assignment> rows, Role role, Instant now) {
    Assignment first = rows.get(0);
    UserId user = new UserId(first.user);
    List<Assignment> own = rows.stream().filter(row -> row.user.equals(first.user)).toList();
    Map<RegionId, ZoneId> answered =
        role == Role.LIAISON ? liaisons.answeredBy(user, now) : Map.of();
    ZoneId zone = zone(first, answered.values());
    Scope scope =
        new Scope(
            role,
            user,
            own.stream()
                .map(Assignment::territory)
                .filter(Objects::nonNull)
                .map(TerritoryId::new)
                .collect(Collectors.toSet()),
            Stream.concat(
                    own.stream()
                        .map(Assignment::region)
                        .filter(Objects::nonNull)
                        .map(RegionId::new),
                    answered.keySet().stream())
                .collect(Collectors.toSet()),
            LocalDate.ofInstant(now, zone),
            zone);
    return new SignedIn(
        scope, first.login, first.name, first.subject != null, first.lastRole, first.email);
  }

  private static ZoneId zone(Assignment first, Collection<ZoneId> answered) {
    return first.zone == null
        ? answered.stream().findFirst().orElse(ZoneOffset.UTC)
        : ZoneId.of(first.zone);
  }

  private record Assignment(
      UUID user,
      String login,
      String name,
      String subject,
      Role lastRole,
      String email,
      UUID territory,
      UUID region,
      String zone) {

    static Assignment of(Row row) {
      return new Assignment(
          row.id("id"),
          row.text("login"),
          row.text("display_name"),
          row.text("subject"),
          row.constant("role", Role.class),
          row.text("email"),
          row.id("territory_id"),
          row.id("region_id"),
          row.text("zone_id"));
    }
  }
}
