package io.fieldcontract.terms;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.sla.PolicyId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is promised, which everybody may know. */
@Repository
public class PolicyQueries {

  private static final String POLICIES =
      """
      select p.id, p.name, p.version, v.number, v.acknowledge_hours, v.resolve_working_days,
        v.warn_at_percent, v.made_at
      from sla_policy p join sla_policy_version v
        on v.policy_id = p.id and v.number = p.current_number""";

  private static final String VERSIONS =
      """
      select v.number, v.acknowledge_hours, v.resolve_working_days, v.warn_at_percent, v.made_at,
        v.made_by, u.display_name
      from sla_policy_version v left join crm_user u on u.id = v.made_by
      where v.policy_id = :id order by v.number desc""";

  @PersistenceContext private EntityManager entityManager;

  /** The current version of a policy; version is that of the policy, for its ETag. */
  public record PolicyView(
      UUID id, String name, int number, Instant at, PolicyContent content, long version) {}

  /** A version: clocks name its number; by nobody where it was there from the beginning. */
  public record PolicyVersionView(int number, Instant at, Named by, PolicyContent content) {}

  /** All of them, by name. */
  public List<PolicyView> policies(Scope scope) {
    return Sql.of(entityManager, POLICIES).add("order by p.name").list(PolicyQueries::view);
  }

  /** One of them. */
  public Optional<PolicyView> policy(PolicyId id, Scope scope) {
    return Sql.of(entityManager, POLICIES)
        .add("where p.id = :id")
        .bind("id", id.value())
        .first(PolicyQueries::view);
  }

  /** All versions of one, the current one first; none when there is no such policy. */
  public List<PolicyVersionView> versions(PolicyId id, Scope scope) {
    return Sql.of(entityManager, VERSIONS).bind("id", id.value()).list(PolicyQueries::version);
  }

  private static PolicyVersionView version(Row row) {
    return new PolicyVersionView(
        row.count("number"),
        row.instant("made_at"),
        row.id("made_by") == null ? null : new Named(row.id("made_by"), row.text("display_name")),
        content(row));
  }

  private static PolicyView view(Row row) {
    return new PolicyView(
        row.id("id"),
        row.text("name"),
        row.count("number"),
        row.instant("made_at"),
        content(row),
        row.number("version"));
  }

  private static PolicyContent content(Row row) {
    return new PolicyContent(
        row.count("acknowledge_hours"),
        row.count("resolve_working_days"),
        row.count("warn_at_percent"));
  }
}
