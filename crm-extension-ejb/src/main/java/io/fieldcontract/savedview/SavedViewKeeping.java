package io.fieldcontract.savedview;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;

/** People keep views of lists. */
@UseCase
public class SavedViewKeeping {

  @Inject private SavedViews views;
  @Inject private AuditTrail audit;

  /**
   * Keeps a view.
   *
   * @param query of the list's address, as the caller wrote it
   * @throws Problem VIEW_NAME_TAKEN
   */
  public SavedViewId keep(String listName, String name, String query, Scope scope) {
    mustBeFree(listName, name, null, scope);
    SavedView view = SavedView.of(listName, name, query, scope.user());
    views.add(view);
    audit.record(view.kept(), scope);
    return view.id();
  }

  /**
   * Changes an own view.
   *
   * @throws Problem NOT_FOUND, STALE_VERSION, VIEW_NAME_TAKEN
   */
  public void change(SavedViewId id, long version, String name, String query, Scope scope) {
    SavedView view = views.own(id, version, scope);
    mustBeFree(view.listName(), name, id, scope);
    audit.record(view.change(name, query), scope);
  }

  /**
   * Removes an own view.
   *
   * @throws Problem NOT_FOUND, STALE_VERSION
   */
  public void remove(SavedViewId id, long version, Scope scope) {
    SavedView view = views.own(id, version, scope);
    audit.record(view.removed(), scope);
    views.remove(view);
  }

  private void mustBeFree(String listName, String name, SavedViewId except, Scope scope) {
    if (views.isTaken(listName, name, except, scope)) {
      throw new Problem(ProblemType.VIEW_NAME_TAKEN, "name");
    }
  }
}
