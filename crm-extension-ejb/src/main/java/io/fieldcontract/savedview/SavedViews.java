package io.fieldcontract.savedview;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Stores and finds saved views, each person's own alone. */
@Repository
class SavedViews {

  @PersistenceContext private EntityManager entityManager;

  void add(SavedView view) {
    entityManager.persist(view);
  }

  void remove(SavedView view) {
    entityManager.remove(view);
  }

  /**
   * The caller's own view.
   *
   * @throws Problem NOT_FOUND; STALE_VERSION when it is not of the version
   */
  SavedView own(SavedViewId id, long version, Scope scope) {
    SavedView view = entityManager.find(SavedView.class, id.value());
    if (view == null || !view.user().equals(scope.user())) {
      throw new Problem(ProblemType.NOT_FOUND);
    }
    if (view.version() != version) {
      throw new Problem(ProblemType.STALE_VERSION);
    }
    return view;
  }

  /** Whether another view of the caller's has this name; except may be null. */
  boolean isTaken(String listName, String name, SavedViewId except, Scope scope) {
    return Sql.of(
                entityManager,
                """
                select count(*) from saved_view
                where user_id = :me and list_name = :list and name = :name""")
            .addUnlessNull(except == null ? null : except.value(), "and id <> :except", "except")
            .bind("me", scope.user().value())
            .bind("list", listName)
            .bind("name", name)
            .number()
        > 0;
  }
}
