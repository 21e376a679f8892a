package io.fieldcontract.terms;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.sla.PolicyId;
import io.fieldcontract.sla.SlaPolicy;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Stores policies, and finds what clocks run on; what is promised is no secret to anybody. */
@Repository
public class SlaPolicies {

  /** The name of the policy for IC disputes, which every installation has. */
  public static final String IC_DISPUTE = "IC_DISPUTE";

  private static final String VERSION =
      """
      select p.id, v.* from sla_policy p join sla_policy_version v on v.policy_id = p.id where""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  /**
   * What a clock that is started runs on.
   *
   * @throws Problem NOT_FOUND when there is none of that name
   */
  public SlaPolicy current(String name, Scope scope) {
    return Sql.of(entityManager, VERSION)
        .add("v.number = p.current_number and p.name = :name")
        .bind("name", name)
        .first(SlaPolicies::policy)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  /** The same of a policy by its key. */
  public SlaPolicy current(PolicyId id, Scope scope) {
    return Sql.of(entityManager, VERSION)
        .add("v.number = p.current_number and p.id = :id")
        .bind("id", id.value())
        .first(SlaPolicies::policy)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  /**
   * One version, whichever is current by now.
   *
   * @throws Problem NOT_FOUND when there never was one of that number
   */
  public SlaPolicy pinned(PolicyId id, int number, Scope scope) {
    return content(id, number).policy(id, number);
  }

  /**
   * The policy, to be changed.
   *
   * @throws Problem NOT_FOUND; STALE_VERSION when it is not of the version
   */
  KeptPolicy toChange(PolicyId id, long version, Scope scope) {
    KeptPolicy policy = entityManager.find(KeptPolicy.class, id.value());
    if (policy == null) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    if (policy.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return policy;
  }

  /** What its current version says. */
  PolicyContent content(KeptPolicy policy, Scope scope) {
    return content(policy.id(), policy.currentNumber());
  }

  /** Stores what the current version says. */
  void keep(KeptPolicy policy, PolicyContent content, Scope scope) {
    Sql.of(
            entityManager,
            """
            insert into sla_policy_version (policy_id, number, acknowledge_hours,
                resolve_working_days, warn_at_percent, made_by, made_at)
            values (:id, :number, :hours, :days, :percent, :me, :now)""")
        .bind("id", policy.key())
        .bind("number", policy.currentNumber())
        .bind("hours", content.acknowledgeHours())
        .bind("days", content.resolveWorkingDays())
        .bind("percent", content.warnAtPercent())
        .bind("me", scope.user().value())
        .bind("now", clock.instant())
        .change();
  }

  private PolicyContent content(PolicyId id, int number) {
    return Sql.of(entityManager, VERSION)
        .add("p.id = :id and v.number = :number")
        .bind("id", id.value())
        .bind("number", number)
        .first(SlaPolicies::content)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
  }

  private static PolicyContent content(Row row) {
    return new PolicyContent(
        row.count("acknowledge_hours"),
        row.count("resolve_working_days"),
        row.count("warn_at_percent"));
  }

  private static SlaPolicy policy(Row row) {
    return content(row).policy(new PolicyId(row.id("id")), row.count("number"));
  }
}
