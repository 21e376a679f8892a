package io.fieldcontract.dispute;

import io.fieldcontract.account.Folding;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Sql;
import java.util.List;

/** The conditions that the questions about disputes share; a dispute is known as {@code d}. */
public final class DisputeConditions {

  /** A promise whose time is over, as of {@code now}; one that is missed counts until it ends. */
  public static final String OVERDUE =
      """
      exists (select 1 from dispute_clock k where k.dispute_id = d.id and k.stopped_at is null
        and (k.missed_found_at is not null or (k.paused_at is null and k.due_at <= :now)))""";

  private DisputeConditions() {}

  /**
   * The own ones and, to manager and liaison, those of their regions; never those of peers, not
   * even of the same territory: they would show what peers are paid.
   *
   * @param dispute the name of the dispute in the statement
   */
  public static String isSeen(Scope scope, String dispute) {
    if (scope.role() == Role.OPS) {
      return "true";
    }
    String own = "%1$s.payee_id = :me or %1$s.filed_by = :me".formatted(dispute);
    return scope.role() == Role.REP
        ? "(" + own + ")"
        : "(%s or %s)"
            .formatted(own, ScopePredicate.territoryIsSeen(scope, dispute + ".territory_id"));
  }

  /** Gives the values that {@link #isSeen} left open, and the caller as {@code me}. */
  public static Sql bind(Scope scope, Sql sql) {
    return ScopePredicate.bind(scope, sql).bind("me", scope.user().value());
  }

  /** What a filter asks for, of territories {@code t} and payees {@code p}, as of {@code now}. */
  static void asked(Sql sql, DisputeFilter filter) {
    if (!filter.statuses().isEmpty()) {
      sql.add("and d.status in (:statuses)")
          .bind("statuses", filter.statuses().stream().map(Enum::name).toList());
    }
    if (filter.mine()) {
      sql.add("and (d.payee_id = :me or d.filed_by = :me or d.assignee_id = :me)");
    }
    if (filter.overdue()) {
      sql.add("and " + OVERDUE);
    }
    sql.addUnlessNull(name(filter.level()), "and d.level = :level", "level")
        .addUnlessNull(name(filter.category()), "and d.category = :category", "category")
        .addUnlessNull(filter.region(), "and t.region_id = :region", "region")
        .addUnlessNull(filter.cycle(), "and d.cycle_plan_id = :cycle", "cycle");
    List<String> words =
        filter.question() == null ? List.of() : Folding.patterns(filter.question());
    for (int i = 0; i < words.size(); i++) {
      sql.add(
              "and (d.search_text like :word%1$d or lower(p.display_name) like :word%1$d)"
                  .formatted(i))
          .bind("word" + i, words.get(i));
    }
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
