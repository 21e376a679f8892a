package io.fieldcontract.savedview;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.scope.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What a person asks of a list again and again, under a name of that person's own. */
@Entity
@Table(name = "saved_view")
public class SavedView implements Identified {

  @Id private UUID id;

  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(name = "list_name", nullable = false)
  private String listName;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String query;

  @Version private long version;

  /** For the persistence provider. */
  protected SavedView() {}

  /** A new view of a list. */
  static SavedView of(String listName, String name, String query, UserId user) {
    var view = new SavedView();
    view.id = Ids.next();
    view.userId = user.value();
    view.listName = listName;
    view.name = name;
    view.query = query;
    return view;
  }

  /** Another name, or another question. */
  Event change(String newName, String newQuery) {
    Said before = said();
    name = newName;
    query = newQuery;
    return new SavedViewChanged(id, version + 1, before, said());
  }

  /** The event of having been kept. */
  Event kept() {
    return new SavedViewKept(id, said());
  }

  /** The event of being removed. */
  Event removed() {
    return new SavedViewRemoved(id, version + 1, said());
  }

  SavedViewId id() {
    return new SavedViewId(id);
  }

  UserId user() {
    return new UserId(userId);
  }

  String listName() {
    return listName;
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }

  private Said said() {
    return new Said(listName, name, query);
  }

  /** What a view says. */
  record Said(String list, String name, String query) {}

  /** A view was kept. */
  record SavedViewKept(UUID objectId, Said after) implements Creation {
    @Override
    public String objectType() {
      return "SavedView";
    }
  }

  /** A view says something else. */
  record SavedViewChanged(UUID objectId, long objectVersion, Said before, Said after)
      implements Event {
    @Override
    public String objectType() {
      return "SavedView";
    }
  }

  /** A view is gone. */
  record SavedViewRemoved(UUID objectId, long objectVersion, Said before) implements Event {
    @Override
    public String objectType() {
      return "SavedView";
    }

    @Override
    public Object after() {
      return null;
    }
  }
}
