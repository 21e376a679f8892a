package io.fieldcontract.notification.rest;

import io.fieldcontract.notification.NotificationQueries;
import io.fieldcontract.notification.NotificationReading;
import io.fieldcontract.notification.NotificationView;
import io.fieldcontract.notification.NotificationWords;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.PageRequest;
import io.fieldcontract.platform.rest.Problems;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the caller was told. */
@Path("notifications")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
@Consumes("application/json")
public class NotificationsResource {

  @Inject private CurrentScope current;
  @Inject private NotificationQueries notifications;
  @Inject private NotificationReading reading;
  @Inject private Problems problems;

  /** A notification; by and readAt may be null. */
  public record NotificationItem(
      UUID id,
      String type,
      String objectType,
      UUID objectId,
      String text,
      Named by,
      Instant at,
      Instant readAt) {}

  /** A page of them; unread is of all pages, whatever was asked for. */
  public record NotificationPage(
      List<NotificationItem> items, long total, long unread, String next) {}

  /** What was read: one and all before it, or these; the other is null. */
  public record ReadInput(UUID upTo, @Size(min = 1, max = 200) List<@NotNull UUID> ids) {}

  /** A page, newest first, in the caller's language. */
  @GET
  public NotificationPage notifications(
      @QueryParam("unread") @DefaultValue("false") boolean unread,
      @Valid @BeanParam PageRequest page) {
    Scope scope = current.scope();
    Page<NotificationView> found =
        notifications.notifications(unread, page.after(), page.limit(), scope);
    NotificationWords words = NotificationWords.in(problems.locale());
    return new NotificationPage(
        found.items().stream().map(item -> item(item, words)).toList(),
        found.total(),
        unread ? found.total() : notifications.count(true, scope),
        found.next());
  }

  /** Marks as read. */
  @POST
  @Path("read")
  @Idempotent
  public Response read(@Valid @NotNull ReadInput input) {
    if ((input.upTo() == null) == (input.ids() == null)) {
      throw new Problem(ProblemType.INVALID_INPUT, "upTo", "ids");
    }
    if (input.upTo() != null) {
      reading.readUpTo(input.upTo(), current.scope());
    } else {
      reading.read(input.ids(), current.scope());
    }
    return Response.noContent().build();
  }

  private static NotificationItem item(NotificationView view, NotificationWords words) {
    return new NotificationItem(
        view.id(),
        view.type(),
        view.objectType(),
        view.objectId(),
        words.sentence(view),
        view.by(),
        view.at(),
        view.readAt());
  }
}
