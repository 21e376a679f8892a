package io.fieldcontract.account;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * The directory of HCPs outside the own territories: who they are and where, nothing of what the
 * company knows of them, so that a rep can ask for one.
 */
@Repository
public class DirectoryQueries {

  private static final String ENTRIES =
      """
      select a.id, a.name, a.specialty, a.city, o.name as place
      from account a
        left join affiliation f on f.hcp_id = a.id and f.main
          and f.valid_from <= :today and (f.valid_to is null or f.valid_to > :today)
        left join account o on o.id = f.hco_id
      where""";

  @PersistenceContext private EntityManager entityManager;

  /** What anybody may know of an HCP. */
  public record DirectoryEntry(UUID id, String name, String specialty, String place, String city) {}

  /** The active HCPs outside the scope that match all words of the question, by name. */
  public Page<DirectoryEntry> outside(String question, String after, int limit, Scope scope) {
    Sql page = outside(Sql.of(entityManager, ENTRIES), question, scope);
    AccountSearch.startAfter(page, Keyset.read(after, 2));
    page.add("order by a.name, a.id limit :rows").bind("rows", limit + 1);
    List<DirectoryEntry> rows =
        page.bind("today", scope.date())
            .list(
                row ->
                    new DirectoryEntry(
                        row.id("id"),
                        row.text("name"),
                        row.text("specialty"),
                        row.text("place"),
                        row.text("city")));
    Sql count = Sql.of(entityManager, "select count(*) from account a where");
    long total = outside(count, question, scope).number();
    return Page.of(rows, limit, total, entry -> List.of(entry.name(), entry.id().toString()));
  }

  private static Sql outside(Sql sql, String question, Scope scope) {
    sql.add("a.kind = 'HCP' and a.active and not (").add(AccountSearch.isInScope(scope)).add(")");
    AccountSearch.matching(sql, question);
    return AccountSearch.bind(scope, sql);
  }
}
