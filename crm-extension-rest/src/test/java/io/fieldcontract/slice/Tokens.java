package io.fieldcontract.slice;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens that the real Keycloak gives for the demo users' password. */
final class Tokens {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

  /** They live for five minutes, and the journeys in the browser take longer than that. */
  private static final Duration YOUNG = Duration.ofMinutes(2);

  private Tokens() {}

  /** A token of the user that is good for the next minutes. */
  static String of(String login) {
    return KEPT.compute(
            login,
            (user, kept) ->
                kept != null && Instant.now().isBefore(kept.fetched().plus(YOUNG))
                    ? kept
                    : new Kept(fresh(user), Instant.now()))
        .token();
  }

  /** A new token of the user. */
  static String fresh(String login) {
    return fetch("crm", "crm-extension", login, "demo");
  }

  /** A token of any realm and client that takes a password. */
  static String fetch(String realm, String client, String login, String password) {
    String form =
        "grant_type=password&client_id=%s&username=%s&password=%s"
            .formatted(client, login, password);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    Stack.authServerUrl() + "/realms/" + realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      JsonNode answer =
          Api.JSON.readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
      if (!answer.has("access_token")) {
        throw new IllegalStateException("No token for " + login + ": " + answer);
      }
      return answer.get("access_token").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Kept(String token, Instant fetched) {}
}
