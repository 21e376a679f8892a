package io.fieldcontract.notification;

import io.fieldcontract.anomaly.FlagConditions;
import io.fieldcontract.anomaly.FlagType;
import io.fieldcontract.dispute.DisputeCategory;
import io.fieldcontract.dispute.DisputeConditions;
import io.fieldcontract.notification.NotificationView.Dispute;
import io.fieldcontract.notification.NotificationView.Flag;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Keyset;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Reads the caller's notifications, of those about what is in the caller's scope now. */
@Repository
public class NotificationQueries {

  private static final String NOTIFICATIONS =
      """
      select n.*, u.display_name as actor, f.type as flag_type, a.name as outlet, p.name as product,
        d.category, y.display_name as payee
      from notification n
        left join anomaly_flag f on f.id = n.object_id and n.object_type = 'AnomalyFlag'
        left join ic_dispute d on d.id = n.object_id and n.object_type = 'IcDispute'
        left join account a on a.id = f.account_id
        left join product p on p.id = f.product_id
        left join crm_user y on y.id = d.payee_id
        left join crm_user u on u.id = n.actor_id""";

  private static final String COUNT =
      """
      select count(*) from notification n
        left join anomaly_flag f on f.id = n.object_id and n.object_type = 'AnomalyFlag'
        left join ic_dispute d on d.id = n.object_id and n.object_type = 'IcDispute'""";

  @PersistenceContext private EntityManager entityManager;

  /** A page of them, newest first. */
  public Page<NotificationView> notifications(
      boolean unread, String after, int limit, Scope scope) {
    Sql page = own(NOTIFICATIONS, unread, scope);
    Keyset start = Keyset.read(after, 1);
    if (start != null) {
      page.add("and n.id < :last").bind("last", start.id(0));
    }
    List<NotificationView> rows =
        page.add("order by n.id desc limit :rows")
            .bind("rows", limit + 1)
            .list(NotificationQueries::view);
    return Page.of(rows, limit, count(unread, scope), last -> List.of(last.id().toString()));
  }

  /** The unread ones that a mail is made of, oldest first. */
  List<NotificationView> ofMail(UUID mail, Scope scope) {
    return own(NOTIFICATIONS, true, scope)
        .add("and n.mail_id = :mail order by n.id")
        .bind("mail", mail)
        .list(NotificationQueries::view);
  }

  /** How many there are, or how many of them are unread. */
  public long count(boolean unread, Scope scope) {
    return own(COUNT, unread, scope).number();
  }

  // What is of neither kind is not seen. Whoever became a rep reads no internal notes any more, nor
  // that there is one.
  private Sql own(String statement, boolean unread, Scope scope) {
    Sql sql = Sql.of(entityManager, statement).add("where n.recipient_id = :me and (");
    sql.add("f.id is not null and " + FlagConditions.isSeen(scope, "f"));
    sql.add("or d.id is not null and " + DisputeConditions.isSeen(scope, "d") + ")");
    if (scope.role() == Role.REP) {
      sql.add("and n.type not in ('FlagNoted', 'DisputeNoted')");
    }
    if (unread) {
      sql.add("and n.read_at is null");
    }
    return FlagConditions.bind(scope, sql);
  }

  private static NotificationView view(Row row) {
    UUID actor = row.id("actor_id");
    return new NotificationView(
        row.id("id"),
        row.text("type"),
        row.text("object_type"),
        row.id("object_id"),
        actor == null ? null : new Named(actor, row.text("actor")),
        row.instant("at"),
        row.instant("read_at"),
        row.text("flag_type") == null
            ? null
            : new Flag(
                row.constant("flag_type", FlagType.class), row.text("outlet"), row.text("product")),
        row.text("category") == null
            ? null
            : new Dispute(row.constant("category", DisputeCategory.class), row.text("payee")));
  }
}
