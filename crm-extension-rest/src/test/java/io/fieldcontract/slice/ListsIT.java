package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Lists, page by page, and the list to pick from. */
class ListsIT extends Slice {

  @Test
  void pagesTogetherAreTheWholeList() throws Exception {
    for (String list : List.of("calls?mine=true", "accounts?kind=HCP", "directory?q=med")) {
      List<String> seen = new ArrayList<>();
      String next = null;
      long total;
      do {
        String after = next == null ? "" : "&after=" + next;
        JsonNode page = api.get(list + "&limit=97" + after).as("rep").send().body();
        page.get("items").forEach(item -> seen.add(item.get("id").asText()));
        total = page.get("total").asLong();
        next = page.path("next").asText(null);
      } while (next != null && !next.equals("null"));
      assertThat(seen).as(list).hasSize((int) total);
      assertThat(new HashSet<>(seen)).as(list).hasSameSizeAs(seen);
    }
  }

  @Test
  void thePickersListIsWholeAndRevalidated() throws Exception {
    Field field = new Field(api, "rep05");
    String path = "territories/" + field.territory + "/picker";
    Api.Reply list = api.get(path).as("rep05").send();
    assertThat(list.body().get("total").asLong())
        .isEqualTo(list.body().get("hcps").size())
        .isEqualTo(
            Stack.number(
                "select count(*) from account_territory_assignment s join account a on a.id ="
                    + " s.account_id where s.territory_id = '"
                    + field.territory
                    + "' and s.valid_from <= '"
                    + field.today
                    + "' and (s.valid_to is null or"
                    + " s.valid_to > '"
                    + field.today
                    + "') and a.active and a.kind = 'HCP'"));
    String etag = list.header("ETag");
    assertThat(api.get(path).as("rep05").header("If-None-Match", etag).send().status())
        .isEqualTo(304);
    api.post("calls").as("rep05").json(field.call(field.hcp(0))).send();
    Api.Reply moved = api.get(path).as("rep05").header("If-None-Match", etag).send();
    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.body().at("/hcps/0/lastCall").asText()).isEqualTo(field.today.toString());
  }

  @Test
  void theOutletsOfATerritoryAreWholeAndSayWhereTheRepWasLast() throws Exception {
    Field field = new Field(api, "rep09");
    String path = "territories/" + field.territory + "/outlets";
    Api.Reply list = api.get(path).as("rep09").send();
    assertThat(list.body().get("total").asLong())
        .isEqualTo(list.body().get("outlets").size())
        .isEqualTo(
            Stack.number(
                ("select count(*) from account_territory_assignment s join account a on a.id ="
                        + " s.account_id where s.territory_id = '%1$s' and s.valid_from <= '%2$s'"
                        + " and (s.valid_to is null or s.valid_to > '%2$s') and a.active"
                        + " and a.kind = 'HCO'")
                    .formatted(field.territory, field.today)));
    String etag = list.header("ETag");
    assertThat(api.get(path).as("rep09").header("If-None-Match", etag).send().status())
        .isEqualTo(304);

    JsonNode hcp = field.hcps().stream().filter(h -> h.hasNonNull("place")).findFirst().get();
    api.post("calls").as("rep09").json(field.call(hcp.get("id").asText())).send();
    JsonNode after = api.get(path).as("rep09").header("If-None-Match", etag).send().body();
    List<String> visited = new ArrayList<>();
    after.get("outlets").forEach(o -> visited.add(o.path("name") + " " + o.path("lastVisit")));
    assertThat(visited).contains(hcp.get("place") + " \"" + field.today + "\"");
    assertThat(api.get(path).as("rep04").send().status()).isEqualTo(404);
  }

  @Test
  void aTargetIsDueWhileItsCallsAreBehindTheProratedGoal() throws Exception {
    JsonNode list =
        api.get("territories/" + new Field(api, "rep").territory + "/picker")
            .as("rep")
            .send()
            .body();
    for (JsonNode hcp : list.get("hcps")) {
      boolean behind = hcp.get("made").asInt() < hcp.get("goal").asInt();
      assertThat(!hcp.get("due").asBoolean() || behind).isTrue();
      assertThat(hcp.get("target").asBoolean()).isEqualTo(hcp.get("goal").asInt() > 0);
    }
    JsonNode home = api.get("home").as("rep").send().body();
    long due = 0;
    for (JsonNode hcp : list.get("hcps")) {
      due += hcp.get("due").asBoolean() ? 1 : 0;
    }
    assertThat(home.get("dueTargetsTotal").asLong()).isEqualTo(due);
    assertThat(home.get("dueTargets").size()).isEqualTo((int) Math.min(5, due));
  }

  @Test
  void searchIgnoresCaseAndAccentsAndTakesSignsLiterally() throws Exception {
    JsonNode hcp = new Field(api, "rep").hcps().get(3);
    String name = hcp.get("name").asText();
    String question = name.toUpperCase(Locale.ROOT).replace(" ", "%20");
    JsonNode found = api.get("accounts?q=" + question).as("rep").send().body();
    assertThat(found.get("items").findValuesAsText("id")).contains(hcp.get("id").asText());
    assertThat(api.get("accounts?q=%25%25%25").as("rep").send().body().get("total").asInt())
        .isZero();
  }

  @Test
  void everyRolesHomeAnswers() throws Exception {
    for (String login : List.of("rep", "manager", "liaison", "ops")) {
      Api.Reply home = api.get("home").as(login).send();
      assertThat(home.status()).as(login).isEqualTo(200);
      assertThat(home.body().get("role").asText()).isEqualTo(login);
      assertThat(home.body().get("recentCalls")).hasSize(5);
    }
    assertThat(api.get("home").as("rep").send().body().get("coverage")).hasSize(1);
  }
}
