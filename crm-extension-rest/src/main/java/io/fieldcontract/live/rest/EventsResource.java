package io.fieldcontract.live.rest;

import io.fieldcontract.platform.live.LiveFeed;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.security.KeycloakPrincipal;
import io.fieldcontract.user.SigningIn;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;

/** Changes in scope as they happen. */
@Path("events")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
public class EventsResource {

  @Inject private CurrentScope current;
  @Inject private SigningIn signingIn;
  @Inject private LiveFeed feed;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  /** Stays open until the token ends or the client goes. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(
      @Context SseEventSink sink,
      @Context Sse sse,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId) {
    Scope scope = current.scope();
    KeycloakPrincipal principal = KeycloakPrincipal.of(request).orElseThrow();
    LiveCaller caller =
        new LiveCaller(
            signingIn,
            principal.subject(),
            principal.login(),
            KeycloakPrincipal.validUntil(request),
            scope,
            clock.instant());
    new EventStream(sink, sse, caller, feed, clock).open(last(lastEventId));
  }

  // What is no id of ours is older than everything that is kept.
  private static Long last(String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return null;
    }
    return lastEventId.matches("[0-9]{1,18}") ? Long.valueOf(lastEventId) : Long.valueOf(-2);
  }
}
