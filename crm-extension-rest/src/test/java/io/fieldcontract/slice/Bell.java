package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

/** What a person of the demo company was told, about one flag or at all. */
final class Bell {

  private final Api api;
  private final String login;

  Bell(Api api, String login) {
    this.api = api;
    this.login = login;
  }

  /** The newest page. */
  JsonNode page() throws Exception {
    return api.get("notifications?limit=200").as(login).send().body();
  }

  /** What was told of a flag, newest first. */
  List<JsonNode> about(String flag) throws Exception {
    return StreamSupport.stream(page().get("items").spliterator(), false)
        .filter(item -> item.get("objectId").asText().equals(Inbox.id(flag)))
        .toList();
  }

  /** The types of that. */
  List<String> typesAbout(String flag) throws Exception {
    return about(flag).stream().map(item -> item.get("type").asText()).toList();
  }

  /** How many are unread. */
  int unread() throws Exception {
    return page().get("unread").asInt();
  }

  /** Waits until these are all that was told of a flag, newest first. */
  void await(String flag, String... types) throws Exception {
    until(() -> typesAbout(flag).equals(List.of(types)));
  }

  /** Waits until everything that happened to a flag was told to whom it concerns. */
  static void settled(String flag) throws Exception {
    until(
        () ->
            Stack.number(
                    "select count(*) from outbox_event where order_id = '%s'"
                        .formatted(Inbox.id(flag)))
                == 0);
  }

  /** Waits until something holds. */
  static void until(Callable<Boolean> condition) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.call()) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }
}
