package io.fieldcontract.signal;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.signal.SignalCandidate.LiveSignal;
import io.fieldcontract.signal.SignalEvent.Said;
import io.fieldcontract.signal.SignalEvent.SignalMade;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Stores signals, and what people said to them. */
@Repository
class TerritorySignals {

  // Of two that show the same for the first time, one makes it.
  private static final String MAKE =
      """
      insert into territory_signal (id, territory_id, kind, hcp_id, subject_id, evidence_key,
          evidence, made_on, made_at, expires_on, status)
      select r.id, :territory, r.kind, r.hcp, coalesce(r.hcp, :territory), r.key,
        cast(r.evidence as text), :today, :now, :expires, 'OPEN'
      from jsonb_to_recordset(cast(:rows as jsonb))
        as r(id uuid, kind varchar, hcp uuid, key varchar, evidence jsonb)
      on conflict do nothing
      returning id, kind, hcp_id""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  private record NewSignal(UUID id, SignalKind kind, UUID hcp, String key, Object evidence) {
    static NewSignal of(SignalCandidate candidate) {
      return new NewSignal(
          Ids.next(),
          candidate.kind(),
          candidate.hcp(),
          candidate.evidenceKey(),
          candidate.evidence());
    }
  }

  /** Those of a territory in scope that have not expired, the oldest first. */
  List<LiveSignal> live(TerritoryId territory, LocalDate today, Scope scope) {
    Sql sql =
        Sql.of(
                entityManager,
                """
                select id, kind, hcp_id, evidence_key, status from territory_signal s
                where s.territory_id = :territory and s.expires_on > :today and""")
            .add(ScopePredicate.territoryIsSeen(scope, "s.territory_id"))
            .add("order by s.id")
            .bind("territory", territory.value())
            .bind("today", today);
    return ScopePredicate.bind(scope, sql)
        .list(
            row ->
                new LiveSignal(
                    row.id("id"),
                    row.constant("kind", SignalKind.class),
                    row.id("hcp_id"),
                    row.text("evidence_key"),
                    row.constant("status", SignalStatus.class)));
  }

  /** Makes those that nobody else has just made, of a territory that is in scope. */
  List<SignalMade> make(
      TerritoryId territory, LocalDate today, List<SignalCandidate> some, Scope scope) {
    LocalDate expires = today.plusDays(SignalRules.DAYS);
    return Sql.of(entityManager, MAKE)
        .bind("territory", territory.value())
        .bind("today", today)
        .bind("now", clock.instant())
        .bind("expires", expires)
        .bind("rows", Snapshots.write(some.stream().map(NewSignal::of).toList()))
        .list(
            row ->
                new SignalMade(
                    row.id("id"),
                    new Said(
                        territory.value(),
                        row.constant("kind", SignalKind.class),
                        row.id("hcp_id"),
                        SignalStatus.OPEN,
                        expires)));
  }

  /**
   * One, to be answered. The caller has shown it to be in scope.
   *
   * @throws Problem NOT_FOUND; STALE_VERSION when it is not of the version
   */
  TerritorySignal toAnswer(SignalId id, long version, Scope scope) {
    TerritorySignal signal = entityManager.find(TerritorySignal.class, id.value());
    if (signal == null) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    if (signal.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return signal;
  }

  /** Keeps what somebody said. */
  void keep(SignalId id, Answer answer, String reason, Scope scope) {
    Sql.of(
            entityManager,
            """
            insert into signal_answer (id, signal_id, answer, reason, user_id, at)
            values (:id, :signal, :answer, :reason, :me, :now)""")
        .bind("id", Ids.next())
        .bind("signal", id.value())
        .bind("answer", answer.name())
        .bind("reason", reason)
        .bind("me", scope.user().value())
        .bind("now", clock.instant())
        .change();
  }
}
