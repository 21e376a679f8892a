package io.fieldcontract.account;

import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Sql;
import java.util.List;

/** The conditions that the questions about accounts, known as {@code a}, share. */
final class AccountSearch {

  private AccountSearch() {}

  /** In one of the territories in scope today; ops sees accounts of no territory too. */
  static String isInScope(Scope scope) {
    return scope.role() == Role.OPS
        ? "true"
        : """
        exists (select 1 from account_territory_assignment i
          where i.account_id = a.id and i.valid_from <= :scopeDate
            and (i.valid_to is null or i.valid_to > :scopeDate) and %s)"""
            .formatted(ScopePredicate.territoryIsSeen(scope, "i.territory_id"));
  }

  /** Gives the values of {@link #isInScope}. */
  static Sql bind(Scope scope, Sql sql) {
    if (scope.role() != Role.OPS) {
      sql.bind("scopeDate", scope.date());
    }
    return ScopePredicate.bind(scope, sql);
  }

  /** All words of the question are in the account's search text; null asks nothing. */
  static void matching(Sql sql, String question) {
    List<String> patterns = question == null ? List.of() : Folding.patterns(question);
    for (int i = 0; i < patterns.size(); i++) {
      sql.add("and a.search_text like :word" + i).bind("word" + i, patterns.get(i));
    }
  }

  /** Behind the place in the order by name and id; null is the first page. */
  static void startAfter(Sql sql, Keyset start) {
    if (start != null) {
      sql.add("and (a.name, a.id) > (:name, :id)")
          .bind("name", start.text(0))
          .bind("id", start.id(1));
    }
  }
}
