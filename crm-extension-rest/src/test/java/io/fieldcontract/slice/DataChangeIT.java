package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rep asks for an HCP, ops decides, and the list follows. */
class DataChangeIT extends Slice {

  private Field field;

  @BeforeEach
  void openField() throws Exception {
    field = new Field(api, "rep22");
  }

  @Test
  void anHcpOutsideMyTerritoryIsAskedForAcceptedAndCalledOn() throws Exception {
    JsonNode found = api.get("directory?q=card&limit=200").as("rep22").send().body();
    String hcp = found.at("/items/" + (found.get("items").size() - 1) + "/id").asText();
    assertThat(ids(field.hcps())).doesNotContain(hcp);

    Map<String, String> ask = Map.of("kind", "ADD_TO_TERRITORY", "accountId", hcp, "note", "Moved");
    Api.Reply filed = api.post("data-change-requests").as("rep22").json(ask).send();
    assertThat(filed.status()).isEqualTo(201);
    String path = "data-change-requests/" + filed.body().get("id").asText();
    assertThat(api.post(path + "/accept").as("rep22").ifMatch(0).json(Map.of()).send().status())
        .isEqualTo(403);
    Api.Reply accepted =
        api.post(path + "/accept").as("ops").ifMatch(0).json(Map.of("tier", "B")).send();
    assertThat(accepted.body().get("status").asText()).isEqualTo("ACCEPTED");
    assertThat(api.get(path).as("rep22").send().body().get("status").asText())
        .isEqualTo("ACCEPTED");

    assertThat(ids(field.hcps())).contains(hcp);
    assertThat(api.post("calls").as("rep22").json(field.call(hcp)).send().status()).isEqualTo(201);
    assertThat(api.post("data-change-requests").as("rep22").json(ask).send().problem())
        .isEqualTo("hcp-already-in-territory");
    assertThat(api.post(path + "/decline").as("ops").ifMatch(1).json(reason()).send().problem())
        .isEqualTo("request-already-decided");
  }

  @Test
  void aNewHcpIsAskedForAndCalledOn() throws Exception {
    String name = "Zebra" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> ask = newHcp(name);
    ask.put("npi", "1234567893");
    Api.Reply filed = api.post("data-change-requests").as("rep22").json(ask).send();
    assertThat(filed.status()).isEqualTo(201);
    accept(filed);
    String question = "accounts?q=" + name.toUpperCase(Locale.ROOT);
    JsonNode hcp = api.get(question).as("rep22").send().body().at("/items/0");
    assertThat(hcp.get("npi").asText()).isEqualTo("1234567893");
    Map<String, Object> call = field.call(hcp.get("id").asText());
    assertThat(api.post("calls").as("rep22").json(call).send().status()).isEqualTo(201);

    Api.Reply twice = api.post("data-change-requests").as("rep22").json(ask).send();
    assertThat(twice.problem()).isEqualTo("hcp-already-known");
    assertThat(twice.fields()).containsExactly("npi");
  }

  @Test
  void aDeclinedRequestSaysWhy() throws Exception {
    Api.Reply filed = api.post("data-change-requests").as("rep22").json(newHcp("Declined")).send();
    String path = "data-change-requests/" + filed.body().get("id").asText();
    assertThat(api.post(path + "/decline").as("ops").json(reason()).send().status()).isEqualTo(428);
    Api.Reply declined = api.post(path + "/decline").as("ops").ifMatch(0).json(reason()).send();
    assertThat(declined.body().get("decisionReason").asText()).isEqualTo("Retired last year");
    assertThat(api.post(path + "/accept").as("ops").ifMatch(0).json(Map.of()).send().status())
        .isEqualTo(412);
  }

  @Test
  void whatIsMissingOrWrongIsNamed() throws Exception {
    Api.Reply incomplete =
        api.post("data-change-requests").as("rep22").json(Map.of("kind", "NEW_HCP")).send();
    assertThat(incomplete.fields()).containsExactly("city", "firstName", "lastName");
    Map<String, String> wrong = newHcp("Wrong");
    wrong.put("npi", "1234567890");
    Api.Reply npi = api.post("data-change-requests").as("rep22").json(wrong).send();
    assertThat(npi.fields()).containsExactly("npi");
    Map<String, String> elsewhere = newHcp("Elsewhere");
    elsewhere.put("territoryId", new Field(api, "rep04").territory);
    assertThat(api.post("data-change-requests").as("rep22").json(elsewhere).send().problem())
        .isEqualTo("not-your-territory");
  }

  @Test
  void requestsAreSeenByThoseWhoseTerritoryItIs() throws Exception {
    Api.Reply filed = api.post("data-change-requests").as("rep22").json(newHcp("Seen")).send();
    String path = "data-change-requests/" + filed.body().get("id").asText();
    assertThat(api.get(path).as("manager04").send().status()).isEqualTo(200);
    assertThat(api.get(path).as("rep04").send().status()).isEqualTo(404);
    assertThat(api.get(path).as("manager").send().status()).isEqualTo(404);
  }

  private void accept(Api.Reply filed) throws Exception {
    String path = "data-change-requests/" + filed.body().get("id").asText() + "/accept";
    assertThat(api.post(path).as("ops").ifMatch(0).json(Map.of()).send().status()).isEqualTo(200);
  }

  private static Map<String, String> newHcp(String lastName) {
    Map<String, String> ask = new HashMap<>();
    ask.put("kind", "NEW_HCP");
    ask.put("firstName", "Zoë");
    ask.put("lastName", lastName);
    ask.put("city", "Springfield");
    return ask;
  }

  private static Map<String, String> reason() {
    return Map.of("reason", "Retired last year");
  }

  private static List<String> ids(List<JsonNode> hcps) {
    return hcps.stream().map(hcp -> hcp.get("id").asText()).toList();
  }
}
