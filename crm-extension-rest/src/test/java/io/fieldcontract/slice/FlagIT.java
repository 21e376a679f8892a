package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A flag from the rep who raises it to the answer that the rep gets. */
class FlagIT extends Slice {

  private static final Map<String, String> DONE = Map.of("done", "Wholesaler delivers tomorrow");

  private Inbox inbox;

  @BeforeEach
  void openInbox() throws Exception {
    inbox = new Inbox(api, "rep");
  }

  @Test
  void aFlagGoesToTheLiaisonOfTheRegionAndTheRepGetsAnAnswer() throws Exception {
    Map<String, Object> noticed = inbox.noticed(0);
    noticed.put("productId", new Field(api, "rep").product(0));
    Api.Reply raised = inbox.raise(noticed);
    assertThat(raised.status()).isEqualTo(201);
    assertThat(raised.body().at("/assignee/id").asText()).isEqualTo(user("liaison"));
    String flag = "anomaly-flags/" + raised.body().get("id").asText();

    assertThat(inbox.act("rep", flag, "acknowledge", 0).status()).isEqualTo(403);
    assertThat(inbox.act("liaison02", flag, "acknowledge", 0).status()).isEqualTo(404);
    assertThat(inbox.act("liaison", flag, "acknowledge", 0).body().get("status").asText())
        .isEqualTo("ACKNOWLEDGED");
    assertThat(inbox.act("liaison", flag, "acknowledge", 1).problem()).isEqualTo("flag-further-on");
    assertThat(inbox.act("liaison", flag, "start", 1).header("ETag")).isEqualTo("\"2\"");
    inbox.act("manager", flag, "replies", 2, Map.of("text", "We are on it"));
    inbox.act("liaison", flag, "resolve", 2, DONE);

    JsonNode answer = api.get(flag).as("rep").send().body();
    assertThat(answer.at("/flag/status").asText()).isEqualTo("RESOLVED");
    assertThat(answer.at("/flag/outcome").asText()).isEqualTo(DONE.get("done"));
    assertThat(answer.at("/replies/0/text").asText()).isEqualTo("We are on it");
    assertThat(inbox.act("liaison", flag, "dismiss", 3, Map.of("reason", "No")).problem())
        .isEqualTo("flag-closed");
    JsonNode course = api.get(flag).as("liaison").send().body().get("course");
    assertThat(course.findValuesAsText("what"))
        .containsExactly("FlagRaised", "FlagAcknowledged", "FlagStarted", "FlagResolved");
  }

  @Test
  void internalNotesAreNotForReps() throws Exception {
    String flag = inbox.raised(1);
    Map<String, Object> note =
        Map.of("text", "Wholesaler late again", "mentions", List.of(user("ops")));
    assertThat(inbox.act("liaison", flag, "notes", 0, note).status()).isEqualTo(200);
    assertThat(inbox.act("manager", flag, "notes", 0, note).status()).isEqualTo(403);
    assertThat(
            inbox
                .act(
                    "liaison",
                    flag,
                    "notes",
                    0,
                    Map.of("text", "x", "mentions", List.of(user("rep"))))
                .fields())
        .containsExactly("mentions");
    JsonNode inside = api.get(flag).as("manager").send().body();
    assertThat(inside.at("/notes/0/mentions/0/id").asText()).isEqualTo(user("ops"));
    Api.Reply outside = api.get(flag).as("rep").send();
    assertThat(outside.body().has("notes")).isFalse();
    assertThat(outside.body().has("course")).isFalse();
    assertThat(outside.body().toString()).doesNotContain("Wholesaler");
    // Nor does the number on the flag tell that there is one.
    assertThat(outside.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void whatAPhoneQueuedIsTakenByTheTerritoryOfItsTime() throws Exception {
    Map<String, Object> queued = inbox.noticed(2);
    Instant before = Instant.now().minus(Duration.ofDays(3));
    queued.put("noticedAt", before.toString());
    Field field = new Field(api, "rep");
    String sql =
        "update account_territory_assignment set valid_to = %s where account_id = '%s'"
            + " and territory_id = '%s'";
    Stack.change(
        sql.formatted("'" + field.today.minusDays(1) + "'", inbox.outlet(2), field.territory));
    try {
      Api.Reply taken = inbox.raise(queued);
      assertThat(taken.status()).isEqualTo(201);
      assertThat(taken.body().at("/territory/id").asText()).isEqualTo(field.territory);
      Api.Reply today = inbox.raise(inbox.noticed(2));
      assertThat(today.problem()).isEqualTo("outlet-not-in-territory");
      assertThat(today.fields()).containsExactly("accountId");
    } finally {
      Stack.change(sql.formatted("null", inbox.outlet(2), field.territory));
    }
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    Map<String, Object> ahead = inbox.noticed(3);
    ahead.put("noticedAt", Instant.now().plus(Duration.ofMinutes(6)).toString());
    assertThat(inbox.raise(ahead).problem()).isEqualTo("flag-in-future");
    Map<String, Object> product = inbox.noticed(3);
    product.put("productId", inbox.outlet(3));
    assertThat(inbox.raise(product).problem()).isEqualTo("unknown-product");
    Map<String, Object> person = inbox.noticed(3);
    person.put("accountId", new Field(api, "rep").hcp(0));
    assertThat(inbox.raise(person).problem()).isEqualTo("outlet-not-in-territory");
    assertThat(inbox.raise(Map.of("type", "OTHER")).fields())
        .containsExactly("accountId", "noticedAt");
  }

  @Test
  void anActOfTheLastMinuteIsUndoneUnlessSomebodyElseActed() throws Exception {
    String flag = inbox.raised(4);
    inbox.act("liaison", flag, "resolve", 0, DONE);
    assertThat(inbox.act("ops", flag, "undo", 1).problem()).isEqualTo("nothing-to-undo");
    JsonNode undone = inbox.act("liaison", flag, "undo", 1).body();
    assertThat(undone.get("status").asText()).isEqualTo("NEW");
    assertThat(undone.has("outcome")).isFalse();

    inbox.act("liaison", flag, "start", 2);
    inbox.act("ops", flag, "assign", 3, Map.of("assigneeId", user("liaison02")));
    assertThat(inbox.act("liaison", flag, "undo", 4).problem()).isEqualTo("nothing-to-undo");
    assertThat(inbox.act("ops", flag, "assign", 4, Map.of("assigneeId", user("rep"))).fields())
        .containsExactly("assigneeId");
    Stack.change(
        "update anomaly_flag set acted_at = now() - interval '61 seconds' where id = '%s'"
            .formatted(Inbox.id(flag)));
    assertThat(inbox.act("ops", flag, "undo", 4).problem()).isEqualTo("nothing-to-undo");
  }

  @Test
  void duplicatesAreShownAndMergedAndTheReporterHearsTheOthersOutcome() throws Exception {
    String first = inbox.raised(5);
    JsonNode known =
        api.get("anomaly-flags/duplicates?type=STOCK_OUT&account=" + inbox.outlet(5))
            .as("rep")
            .send()
            .body();
    assertThat(known.findValuesAsText("id")).contains(Inbox.id(first));
    String second = inbox.raised(5);
    assertThat(api.get(second).as("liaison").send().body().at("/flag/duplicates").asInt())
        .isPositive();

    Map<String, String> into = Map.of("intoId", Inbox.id(first));
    JsonNode merged = inbox.act("liaison", second, "merge", 0, into).body();
    assertThat(merged.at("/mergedInto/status").asText()).isEqualTo("NEW");
    JsonNode target = api.get(first).as("liaison").send().body().get("flag");
    assertThat(target.get("mergedCount").asInt()).isOne();
    assertThat(
            inbox.act("liaison", first, "merge", 1, Map.of("intoId", Inbox.id(second))).problem())
        .isEqualTo("flag-not-mergeable");
    inbox.act("liaison", first, "resolve", 1, DONE);
    JsonNode heard = api.get(second).as("rep").send().body().get("flag");
    assertThat(heard.at("/mergedInto/status").asText()).isEqualTo("RESOLVED");
    assertThat(heard.at("/mergedInto/outcome").asText()).isEqualTo(DONE.get("done"));

    assertThat(inbox.act("liaison", second, "undo", 1).body().get("status").asText())
        .isEqualTo("NEW");
    assertThat(api.get(first).as("liaison").send().body().at("/flag/mergedCount").asInt()).isZero();
  }

  @Test
  void twoWhoActAtOnceMeet() throws Exception {
    String flag = inbox.raised(6);
    assertThat(api.post(flag + "/start").as("liaison").send().problem())
        .isEqualTo("version-required");
    inbox.act("liaison", flag, "start", 0);
    Api.Reply late = inbox.act("ops", flag, "acknowledge", 0);
    assertThat(late.problem()).isEqualTo("stale-version");
    assertThat(late.body().get("changed").toString()).contains("status");
    assertThat(late.body().at("/current/status").asText()).isEqualTo("IN_PROGRESS");
  }

  private static String user(String login) {
    return Stack.text("select id from crm_user where login = '" + login + "'");
  }
}
