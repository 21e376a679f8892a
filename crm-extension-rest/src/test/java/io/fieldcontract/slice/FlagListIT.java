package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox: filters, scope, bulk acts, export, saved views. */
class FlagListIT extends Slice {

  private Inbox inbox;

  @BeforeEach
  void openInbox() throws Exception {
    inbox = new Inbox(api, "rep");
  }

  @Test
  void eachSeesTheFlagsInScopeNewestFirst() throws Exception {
    String flag = inbox.raised(0);
    for (String who : List.of("rep", "manager", "liaison", "ops")) {
      JsonNode list = list("", who);
      assertThat(list.at("/items/0/id").asText()).as(who).isEqualTo(Inbox.id(flag));
    }
    for (String who : List.of("rep04", "manager04", "liaison02")) {
      assertThat(list("?limit=200", who).findValuesAsText("id"))
          .as(who)
          .doesNotContain(Inbox.id(flag));
      assertThat(api.get(flag).as(who).send().status()).as(who).isEqualTo(404);
    }
    assertThat(list("?limit=1", "ops").get("total").asLong())
        .isEqualTo(Stack.number("select count(*) from anomaly_flag"));
  }

  @Test
  void whatARepRaisedStaysTheRepsOwnWhereverTheTerritoryWent() throws Exception {
    String flag = new Inbox(api, "rep23").raised(0);
    Stack.change(
        "update user_territory_assignment set valid_to = current_date - 1 where user_id ="
            + " (select id from crm_user where login = 'rep23')");
    assertThat(api.get(flag).as("rep23").send().status()).isEqualTo(200);
    assertThat(list("?mine=true", "rep23").findValuesAsText("id")).contains(Inbox.id(flag));
  }

  @Test
  void filtersNarrowListAndTotalAlike() throws Exception {
    String word = "Zz" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> noticed = inbox.noticed(1);
    noticed.put("note", "Très " + word);
    noticed.put("type", "OTHER");
    String id = inbox.raise(noticed).body().get("id").asText();
    String found = "?q=tres%20" + word.toUpperCase(Locale.ROOT);
    for (String filter :
        List.of(
            found,
            found + "&status=NEW&status=RESOLVED",
            found + "&type=OTHER",
            found + "&account=" + inbox.outlet(1),
            found + "&mine=true",
            found + "&territory=" + new Field(api, "rep").territory)) {
      JsonNode list = list(filter, "rep");
      assertThat(list.findValuesAsText("id")).as(filter).contains(id);
      assertThat(list.get("total").asInt()).as(filter).isOne();
    }
    assertThat(list(found + "&mine=true", "liaison").get("total").asInt()).isOne();
    assertThat(list(found + "&mine=true", "ops").get("total").asInt()).isZero();
    for (String filter : List.of("&status=RESOLVED", "&type=STOCK_OUT", "&assignee=" + id)) {
      assertThat(list(found + filter, "rep").get("total").asInt()).as(filter).isZero();
    }
    assertThat(api.get("anomaly-flags?status=LOST").as("rep").send().fields())
        .containsExactly("status");
  }

  @Test
  void pagesHoldEachFlagOnce() throws Exception {
    for (int i = 0; i < 7; i++) {
      inbox.raised(2);
    }
    Set<String> seen = new HashSet<>();
    String next = null;
    int items = 0;
    long total;
    do {
      JsonNode page = list("?limit=3" + (next == null ? "" : "&after=" + next), "liaison");
      for (JsonNode item : page.get("items")) {
        seen.add(item.get("id").asText());
        items++;
      }
      total = page.get("total").asLong();
      next = page.path("next").asText(null);
    } while (next != null);
    assertThat(seen).hasSize((int) total).hasSize(items);
  }

  @Test
  void aBulkActDoesWhatItCanAndIsRepeatedSafely() throws Exception {
    String good = Inbox.id(inbox.raised(3));
    String stale = Inbox.id(inbox.raised(3));
    inbox.act("liaison", "anomaly-flags/" + stale, "start", 0);
    String foreign = Inbox.id(new Inbox(api, "rep20").raised(0));
    Map<String, Object> bulk =
        Map.of(
            "act", "DISMISS",
            "reason", "Known to the wholesaler",
            "items", List.of(item(good), item(stale), item(foreign)));
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      Api.Reply reply = api.post("anomaly-flags/bulk").as("liaison").key(key).json(bulk).send();
      assertThat(reply.body().findValuesAsText("status"))
          .as("try %s", i)
          .startsWith("200", "DISMISSED")
          .contains("412", "404");
      assertThat(reply.body().at("/items/1/problem/type").asText()).endsWith("stale-version");
      assertThat(reply.body().at("/items/2/status").asInt()).isEqualTo(404);
    }
    assertThat(
            Stack.number(
                "select count(*) from audit_entry where action = 'FlagDismissed' and object_id = '%s'"
                    .formatted(good)))
        .isOne();
  }

  @Test
  void aBulkActWithAKeyOfAnotherOrWithoutItsTextIsRefused() throws Exception {
    String flag = Inbox.id(inbox.raised(3));
    String key = UUID.randomUUID().toString();
    for (String reason : List.of("One", "Another")) {
      Map<String, Object> bulk =
          Map.of("act", "DISMISS", "reason", reason, "items", List.of(item(flag)));
      JsonNode items =
          api.post("anomaly-flags/bulk").as("liaison").key(key).json(bulk).send().body();
      assertThat(items.at("/items/0/problem/type").asText())
          .endsWith(reason.equals("One") ? "" : "idempotency-key-reused");
    }
    Map<String, Object> textless = Map.of("act", "RESOLVE", "items", List.of(item(flag)));
    assertThat(api.post("anomaly-flags/bulk").as("liaison").json(textless).send().fields())
        .containsExactly("done");
    assertThat(api.post("anomaly-flags/bulk").as("rep").json(textless).send().status())
        .isEqualTo(403);
  }

  @Test
  void theExportIsTheListAndSafeToOpen() throws Exception {
    Map<String, Object> noticed = inbox.noticed(4);
    noticed.put("note", "=HYPERLINK(\"http://x\",\"export\")");
    noticed.put("type", "OUTLET_CLOSURE");
    inbox.raise(noticed);
    String filter = "?type=OUTLET_CLOSURE&q=export";
    Api.Reply file = api.get("anomaly-flags/export" + filter).as("rep").send();
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains("anomaly-flags.csv");
    String text = new String(file.raw().body(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeffid,type,status,");
    assertThat(text).contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"export\"\")\"");
    assertThat(text.lines().count() - 1).isEqualTo(list(filter, "rep").get("total").asLong());
    Api.Reply nothing = api.get("anomaly-flags/export" + filter).as("rep04").send();
    assertThat(new String(nothing.raw().body(), StandardCharsets.UTF_8).lines().count()).isOne();
  }

  @Test
  void viewsAreKeptChangedAndRemovedByTheirOwnerAlone() throws Exception {
    String name = "Stock-outs " + UUID.randomUUID();
    Map<String, String> view =
        Map.of("list", "anomaly-flags", "name", name, "query", "type=STOCK_OUT&status=NEW");
    Api.Reply kept = api.post("saved-views").as("liaison").json(view).send();
    assertThat(kept.status()).isEqualTo(201);
    assertThat(api.post("saved-views").as("liaison").json(view).send().problem())
        .isEqualTo("view-name-taken");
    assertThat(api.post("saved-views").as("ops").json(view).send().status()).isEqualTo(201);
    String path = "saved-views/" + kept.body().get("id").asText();
    Map<String, String> change = Map.of("name", name, "query", "type=OTHER");
    assertThat(api.put(path).as("ops").ifMatch(0).json(change).send().status()).isEqualTo(404);
    assertThat(api.put(path).as("liaison").ifMatch(0).json(change).send().header("ETag"))
        .isEqualTo("\"1\"");
    JsonNode views = api.get("saved-views?list=anomaly-flags").as("liaison").send().body();
    assertThat(views.findValuesAsText("query")).contains("type=OTHER");
    assertThat(api.get("saved-views?list=calls").as("liaison").send().body().get("total").asInt())
        .isZero();
    assertThat(api.delete(path).as("liaison").ifMatch(1).send().status()).isEqualTo(204);
    assertThat(api.delete(path).as("liaison").ifMatch(1).send().status()).isEqualTo(404);
  }

  private JsonNode list(String filter, String who) throws Exception {
    return api.get("anomaly-flags" + filter).as(who).send().body();
  }

  private static Map<String, Object> item(String id) {
    return Map.of("id", id, "version", 0);
  }
}
