package io.fieldcontract.signal;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.signal.SignalKeeping.Shown;
import io.fieldcontract.territory.Tier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the signals of the territories in scope that were shown, and what was said to them. */
@Repository
public class SignalQueries {

  private static final String TABLES =
      "from territory_signal s left join account h on h.id = s.hcp_id";

  private static final String SIGNALS =
      """
      select s.*, t.name as territory_name, h.name as hcp_name, h.specialty, h.city,
        (select max(a.tier) from account_territory_assignment a
          where a.account_id = s.hcp_id and a.territory_id = s.territory_id
            and a.valid_from <= s.made_on and (a.valid_to is null or a.valid_to > s.made_on))
          as tier,
        (select cast(json_agg(json_build_object('answer', w.answer, 'reason', w.reason,
            'by', json_build_object('id', u.id, 'name', u.display_name), 'at', w.at)
            order by w.id) as text)
          from signal_answer w join crm_user u on u.id = w.user_id where w.signal_id = s.id)
          as answers
      %s join territory t on t.id = s.territory_id
      where"""
          .formatted(TABLES);

  // Of one who opted out, not even what was known before is told.
  private static final String NOT_WITHHELD = "and (s.kind <> 'UPTICK' or not h.pdrp_opt_out)";

  @PersistenceContext private EntityManager entityManager;

  /**
   * A signal that was shown.
   *
   * @param hcp null where it is of the territory
   * @param evidence when it was made, or of now where it is still shown
   * @param expiresOn the first day on which it may come anew
   * @param answers in their order
   */
  public record StoredSignal(
      UUID id,
      Named territory,
      SignalKind kind,
      SignalHcp hcp,
      Evidence evidence,
      SignalStatus status,
      Instant madeAt,
      LocalDate expiresOn,
      List<AnswerView> answers,
      long version) {

    StoredSignal with(Evidence now) {
      return new StoredSignal(
          id, territory, kind, hcp, now, status, madeAt, expiresOn, answers, version);
    }
  }

  /** Whom a signal is about; the tier is that of the territory. */
  public record SignalHcp(UUID id, String name, String specialty, String city, Tier tier) {}

  /** What somebody said. */
  public record AnswerView(Answer answer, String reason, Named by, Instant at) {}

  /** Those that are shown, in their order, with the evidence of now. */
  public List<StoredSignal> shown(List<Shown> shown, Scope scope) {
    if (shown.isEmpty()) {
      return List.of();
    }
    Collection<UUID> ids = shown.stream().map(one -> one.id().value()).toList();
    Map<UUID, StoredSignal> stored =
        seen(SIGNALS, scope)
            .add("and s.id in (:ids)")
            .bind("ids", ids)
            .list(SignalQueries::signal)
            .stream()
            .collect(Collectors.toMap(StoredSignal::id, Function.identity()));
    return shown.stream()
        .filter(one -> stored.containsKey(one.id().value()))
        .map(one -> stored.get(one.id().value()).with(one.evidence()))
        .toList();
  }

  /** All of a territory, those made last first. */
  public Page<StoredSignal> signals(TerritoryId territory, String after, int limit, Scope scope) {
    Sql page = of(territory, seen(SIGNALS, scope));
    Keyset start = Keyset.read(after, 1);
    if (start != null) {
      page.add("and s.id < :last").bind("last", start.id(0));
    }
    List<StoredSignal> rows =
        page.add("order by s.id desc limit :rows")
            .bind("rows", limit + 1)
            .list(SignalQueries::signal);
    long total = of(territory, seen("select count(*) " + TABLES + " where", scope)).number();
    return Page.of(rows, limit, total, last -> List.of(last.id().toString()));
  }

  /** One; empty when it is out of scope. */
  public Optional<StoredSignal> signal(SignalId id, Scope scope) {
    return seen(SIGNALS, scope)
        .add("and s.id = :id")
        .bind("id", id.value())
        .first(SignalQueries::signal);
  }

  private Sql seen(String statement, Scope scope) {
    Sql sql =
        Sql.of(entityManager, statement)
            .add(ScopePredicate.territoryIsSeen(scope, "s.territory_id"))
            .add(NOT_WITHHELD);
    return ScopePredicate.bind(scope, sql);
  }

  private static Sql of(TerritoryId territory, Sql sql) {
    return sql.add("and s.territory_id = :territory").bind("territory", territory.value());
  }

  private static StoredSignal signal(Row row) {
    SignalKind kind = row.constant("kind", SignalKind.class);
    return new StoredSignal(
        row.id("id"),
        new Named(row.id("territory_id"), row.text("territory_name")),
        kind,
        hcp(row),
        row.json("evidence", kind.evidence()),
        row.constant("status", SignalStatus.class),
        row.instant("made_at"),
        row.date("expires_on"),
        row.jsonList("answers", AnswerView[].class),
        row.number("version"));
  }

  private static SignalHcp hcp(Row row) {
    return row.id("hcp_id") == null
        ? null
        : new SignalHcp(
            row.id("hcp_id"),
            row.text("hcp_name"),
            row.text("specialty"),
            row.text("city"),
            row.constant("tier", Tier.class));
  }
}
