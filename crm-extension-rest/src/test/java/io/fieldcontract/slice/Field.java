package io.fieldcontract.slice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a rep of the demo company has at hand: a territory, its HCPs, the products, a date. */
final class Field {

  private final Api api;
  final String login;
  final String territory;
  final LocalDate today;

  Field(Api api, String login) throws Exception {
    this.api = api;
    this.login = login;
    JsonNode me = api.get("me").as(login).send().body();
    this.territory = me.get("territories").get(0).get("id").asText();
    this.today = LocalDate.parse(me.get("today").asText());
  }

  /** The whole list of the picker. */
  List<JsonNode> hcps() throws Exception {
    JsonNode list = api.get("territories/" + territory + "/picker").as(login).send().body();
    return StreamSupport.stream(list.get("hcps").spliterator(), false).toList();
  }

  /** A target nobody has called on in the running cycle. */
  JsonNode uncoveredTarget() throws Exception {
    return hcps().stream()
        .filter(hcp -> hcp.get("target").asBoolean() && hcp.get("made").asInt() == 0)
        .findFirst()
        .orElseThrow();
  }

  /** An HCP of the list, another for each number. */
  String hcp(int number) throws Exception {
    return hcps().get(number).get("id").asText();
  }

  /** An HCP that has been in the territory for weeks, whatever other tests have added since. */
  String longKnownHcp() throws Exception {
    return hcps().stream()
        .filter(hcp -> hcp.hasNonNull("lastCall"))
        .filter(hcp -> LocalDate.parse(hcp.get("lastCall").asText()).isBefore(today.minusDays(14)))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asText();
  }

  String product(int number) throws Exception {
    return api.get("products").as(login).send().body().at("/items/" + number + "/id").asText();
  }

  /** A complete call of today, to be changed at will. */
  Map<String, Object> call(String hcp) throws Exception {
    Map<String, Object> call = new LinkedHashMap<>();
    call.put("callDate", today.toString());
    call.put("hcpId", hcp);
    call.put("productIds", List.of(product(0)));
    call.put("outcome", "INTERESTED");
    call.put("nextAction", "VISIT_AGAIN");
    call.put("submit", true);
    return call;
  }

  /** The coverage on the home screen. */
  JsonNode coverage() throws Exception {
    return api.get("home").as(login).send().body().at("/coverage/0");
  }
}
