package io.fieldcontract.anomaly;

import io.fieldcontract.account.Folding;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Sql;
import java.util.List;
import java.util.UUID;

/** The conditions that the questions about flags share; a flag is known as {@code f}. */
public final class FlagConditions {

  private FlagConditions() {}

  /**
   * Of the territories in scope and, to a rep, the own ones wherever.
   *
   * @param flag the name of the flag in the statement
   */
  public static String isSeen(Scope scope, String flag) {
    String seen = ScopePredicate.territoryIsSeen(scope, flag + ".territory_id");
    return scope.role() == Role.REP ? "(%s.reported_by = :me or %s)".formatted(flag, seen) : seen;
  }

  /** Gives the values that {@link #isSeen} left open, and the caller as {@code me}. */
  public static Sql bind(Scope scope, Sql sql) {
    return ScopePredicate.bind(scope, sql).bind("me", scope.user().value());
  }

  /** What a filter asks for, of outlets {@code a} and territories {@code t}. */
  static void asked(Sql sql, FlagFilter filter, Scope scope) {
    if (!filter.statuses().isEmpty()) {
      sql.add("and f.status in (:statuses)")
          .bind("statuses", filter.statuses().stream().map(Enum::name).toList());
    }
    if (filter.mine()) {
      sql.add(scope.role() == Role.REP ? "and f.reported_by = :me" : "and f.assignee_id = :me");
    }
    sql.addUnlessNull(name(filter.type()), "and f.type = :type", "type")
        .addUnlessNull(filter.account(), "and f.account_id = :account", "account")
        .addUnlessNull(region(filter), "and t.region_id = :region", "region")
        .addUnlessNull(territory(filter), "and f.territory_id = :territory", "territory")
        .addUnlessNull(assignee(filter), "and f.assignee_id = :assignee", "assignee");
    List<String> words =
        filter.question() == null ? List.of() : Folding.patterns(filter.question());
    for (int i = 0; i < words.size(); i++) {
      sql.add("and (a.search_text like :word%1$d or f.search_text like :word%1$d)".formatted(i))
          .bind("word" + i, words.get(i));
    }
  }

  private static String name(FlagType type) {
    return type == null ? null : type.name();
  }

  private static UUID region(FlagFilter filter) {
    return filter.region() == null ? null : filter.region().value();
  }

  private static UUID territory(FlagFilter filter) {
    return filter.territory() == null ? null : filter.territory().value();
  }

  private static UUID assignee(FlagFilter filter) {
    return filter.assignee() == null ? null : filter.assignee().value();
  }
}
