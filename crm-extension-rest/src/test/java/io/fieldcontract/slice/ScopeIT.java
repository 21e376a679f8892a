package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is out of scope does not exist. The demo company has six territories to a region. */
class ScopeIT extends Slice {

  @Test
  void aRepSeesTheOwnTerritoryAlone() throws Exception {
    Field own = new Field(api, "rep");
    Field other = new Field(api, "rep04");
    JsonNode list = api.get("territories").as("rep").send().body();
    assertThat(list.get("total").asInt()).isEqualTo(1);
    assertThat(list.at("/items/0/id").asText()).isEqualTo(own.territory);
    for (String path : List.of("territories/%s", "territories/%s/picker")) {
      assertThat(api.get(path.formatted(other.territory)).as("rep").send().problem())
          .isEqualTo("not-found");
    }
    JsonNode calls = api.get("calls?territory=" + other.territory).as("rep").send().body();
    assertThat(calls.get("total").asInt()).isZero();
    assertThat(calls.get("items")).isEmpty();
  }

  @Test
  void anotherRepsCallAndAccountAreNotThere() throws Exception {
    Field other = new Field(api, "rep04");
    Api.Reply logged = api.post("calls").as("rep04").json(other.call(other.hcp(1))).send();
    String id = logged.body().at("/call/id").asText();
    assertThat(api.get("calls/" + id).as("rep").send().status()).isEqualTo(404);
    assertThat(api.get("calls/" + id + "/revisions").as("rep").send().status()).isEqualTo(404);
    assertThat(api.delete("calls/" + id).as("rep").ifMatch(0).send().status()).isEqualTo(404);
    String outside = otherTerritorysHcp(other.territory);
    assertThat(api.get("accounts/" + outside).as("rep").send().status()).isEqualTo(404);
    assertThat(api.get("accounts/" + outside).as("rep04").send().status()).isEqualTo(200);
  }

  @Test
  void aManagerSeesTheOwnRegionAndChangesNoCall() throws Exception {
    JsonNode me = api.get("me").as("manager").send().body();
    Set<String> regions = new HashSet<>();
    JsonNode territories = api.get("territories").as("manager").send().body();
    territories.get("items").forEach(item -> regions.add(item.at("/region/id").asText()));
    assertThat(regions).containsExactly(me.at("/regions/0/id").asText());
    Field rep = new Field(api, "rep");
    String id = loggedBy("rep", rep);
    assertThat(api.get("calls/" + id).as("manager").send().status()).isEqualTo(200);
    assertThat(api.get("calls/" + id).as("manager04").send().status()).isEqualTo(404);
    assertThat(api.delete("calls/" + id).as("manager").ifMatch(0).send().status()).isEqualTo(403);
  }

  @Test
  void aLiaisonSeesTheRegionsOfTheOwnPortfolio() throws Exception {
    assertThat(api.get("regions").as("liaison").send().body().get("total").asInt()).isEqualTo(2);
    assertThat(api.get("territories").as("liaison").send().body().get("total").asInt())
        .isEqualTo(12);
  }

  @Test
  void opsSeesEverything() throws Exception {
    assertThat(api.get("territories").as("ops").send().body().get("total").asInt()).isEqualTo(24);
    assertThat(api.get("calls?limit=1").as("ops").send().body().get("total").asLong())
        .isEqualTo(Stack.number("select count(*) from call"));
    assertThat(api.get("accounts?limit=1").as("ops").send().body().get("total").asLong())
        .isEqualTo(Stack.number("select count(*) from account where active"));
  }

  @Test
  void withoutAnAssignmentThereIsNothing() throws Exception {
    Field field = new Field(api, "rep06");
    String id = loggedBy("rep06", field);
    Stack.change(
        "update user_territory_assignment set valid_to = '%s' where user_id ="
                .formatted(field.today)
            + " (select id from crm_user where login = 'rep06') and valid_to is null");
    assertThat(api.get("territories").as("rep06").send().body().get("total").asInt()).isZero();
    assertThat(api.get("accounts").as("rep06").send().body().get("total").asInt()).isZero();
    assertThat(api.get("home").as("rep06").send().body().get("coverage")).isEmpty();
    // What one said oneself stays one's own.
    assertThat(api.get("calls/" + id).as("rep06").send().status()).isEqualTo(200);
    assertThat(api.post("calls").as("rep06").json(field.call(id)).send().problem())
        .isEqualTo("hcp-not-in-territory");
  }

  @Test
  void aDraftIsItsRepsAloneAmongReps() throws Exception {
    Field field = new Field(api, "rep07");
    Map<String, Object> draft = field.call(field.hcp(0));
    draft.put("submit", false);
    String id = api.post("calls").as("rep07").json(draft).send().body().at("/call/id").asText();
    Stack.change(
        "insert into user_territory_assignment (id, user_id, territory_id, valid_from)"
            + " select gen_random_uuid(), (select id from crm_user where login = 'rep05'), '"
            + field.territory
            + "', '2020-01-01'");
    assertThat(api.get("calls/" + id).as("rep05").send().status()).isEqualTo(404);
    api.put("calls/" + id).as("rep07").ifMatch(0).json(field.call(field.hcp(0))).send();
    assertThat(api.get("calls/" + id).as("rep05").send().status()).isEqualTo(200);
    assertThat(api.delete("calls/" + id).as("rep05").ifMatch(1).send().problem())
        .isEqualTo("not-your-call");
  }

  private String loggedBy(String login, Field field) throws Exception {
    return api.post("calls")
        .as(login)
        .json(field.call(field.hcp(12)))
        .send()
        .body()
        .at("/call/id")
        .asText();
  }

  private static String otherTerritorysHcp(String territory) {
    return Stack.text(
        "select s.account_id from account_territory_assignment s where s.valid_to is null"
            + " and s.territory_id = '"
            + territory
            + "' and not exists (select 1 from"
            + " account_territory_assignment o where o.account_id = s.account_id and"
            + " o.territory_id <> s.territory_id) limit 1");
  }
}
