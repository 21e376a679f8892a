package io.fieldcontract.notification.rest;

import io.fieldcontract.notification.MailMode;
import io.fieldcontract.notification.MailServer;
import io.fieldcontract.notification.MailTimes;
import io.fieldcontract.notification.PreferenceKeeping;
import io.fieldcontract.notification.PreferenceQueries;
import io.fieldcontract.notification.PreferenceQueries.PreferenceView;
import io.fieldcontract.platform.rest.Idempotent;
import io.fieldcontract.platform.rest.Versions;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.util.List;

/** How the caller wants to be told. */
@Path("notification-preferences")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
@Consumes("application/json")
public class NotificationPreferencesResource {

  @Inject private CurrentScope current;
  @Inject private PreferenceQueries preferences;
  @Inject private PreferenceKeeping keeping;
  @Inject private MailServer server;
  @Inject private Versions versions;

  /** The caller's preference; email is null when not known. */
  public record PreferenceItem(
      String language,
      MailMode mail,
      String digestAt,
      List<DayOfWeek> workingDays,
      String from,
      String to,
      String zoneId,
      String email,
      boolean mailAvailable) {}

  /** As it is now. */
  @GET
  public Response preference() {
    return answer();
  }

  /** Changes it. */
  @PUT
  @Idempotent
  public Response change(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull PreferenceInput input) {
    Scope scope = current.scope();
    PreferenceView now = preferences.preference(scope);
    long version = versions.expected(ifMatch, now.version(), now.id(), item(now), scope);
    keeping.change(input.preference(), version, scope);
    return answer();
  }

  private Response answer() {
    PreferenceView view = preferences.preference(current.scope());
    return Response.ok(item(view)).header(HttpHeaders.ETAG, Versions.etag(view.version())).build();
  }

  private PreferenceItem item(PreferenceView view) {
    MailTimes times = view.preference().times();
    return new PreferenceItem(
        view.preference().language(),
        times.mode(),
        times.digestAt().toString(),
        times.workingDays().stream().sorted().toList(),
        times.from().toString(),
        times.to().toString(),
        times.zone().getId(),
        current.signedIn().email(),
        server.isAvailable());
  }
}
