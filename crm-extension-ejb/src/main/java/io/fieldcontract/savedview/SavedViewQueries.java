package io.fieldcontract.savedview;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the caller's own saved views. */
@Repository
public class SavedViewQueries {

  @PersistenceContext private EntityManager entityManager;

  /** A saved view. */
  public record SavedViewView(UUID id, String list, String name, String query, long version) {}

  /** The caller's views by list and name; of one list unless that is null. */
  public List<SavedViewView> views(String listName, Scope scope) {
    return own(scope)
        .addUnlessNull(listName, "and list_name = :list", "list")
        .add("order by list_name, lower(name), id")
        .list(SavedViewQueries::view);
  }

  /** One of them; empty when it is not the caller's. */
  public Optional<SavedViewView> view(SavedViewId id, Scope scope) {
    return own(scope).add("and id = :id").bind("id", id.value()).first(SavedViewQueries::view);
  }

  private Sql own(Scope scope) {
    return Sql.of(entityManager, "select * from saved_view where user_id = :me")
        .bind("me", scope.user().value());
  }

  private static SavedViewView view(Row row) {
    return new SavedViewView(
        row.id("id"),
        row.text("list_name"),
        row.text("name"),
        row.text("query"),
        row.number("version"));
  }
}
