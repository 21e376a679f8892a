package io.fieldcontract.slice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Files disputes as a rep of the demo company, each about another line, and acts on them. */
final class Claims {

  private static final Map<String, Iterator<JsonNode>> LINES = new HashMap<>();

  private final Api api;
  private final String rep;

  Claims(Api api, String rep) {
    this.api = api;
    this.rep = rep;
  }

  /** A line of the rep's statements that nobody has disputed yet. */
  JsonNode line() throws Exception {
    if (!LINES.containsKey(rep)) {
      List<JsonNode> lines = new ArrayList<>();
      for (JsonNode statement : api.get("ic-statements").as(rep).send().body().get("items")) {
        String address = "ic-statements/" + statement.get("id").asText();
        api.get(address).as(rep).send().body().get("lines").forEach(lines::add);
      }
      LINES.put(rep, lines.iterator());
    }
    return LINES.get(rep).next();
  }

  /** What a rep says about a line, 150 too little, to be changed at will. */
  Map<String, Object> claim(JsonNode line) {
    Map<String, Object> claim = new HashMap<>();
    double actual = line.at("/amount/amount").asDouble();
    claim.put("lineId", line.get("id").asText());
    claim.put("category", "WRONG_MEASURE");
    claim.put("expectedAmount", Math.round(actual * 100 + 15_000) / 100.0);
    claim.put("actualAmount", actual);
    claim.put("justification", "Two invoices of the Élan clinic are missing");
    return claim;
  }

  Api.Reply file(Map<String, ?> claim) throws Exception {
    return api.post("ic-disputes").as(rep).json(claim).send();
  }

  /** What a rep says about something that is missing; there can be any number of these. */
  Map<String, Object> missing() throws Exception {
    return missingOn("2026-08-03");
  }

  /** The same of another day. */
  Map<String, Object> missingOn(String date) throws Exception {
    return missingOn(
        date, api.get("ic-statements").as(rep).send().body().at("/items/0/id").asText());
  }

  /** The same of a statement. */
  static Map<String, Object> missingOn(String date, String statement) {
    Map<String, Object> claim = new HashMap<>();
    claim.put("category", "MISSING_TRANSACTION");
    claim.put("missing", Map.of("statementId", statement, "reference", "INV-4711", "date", date));
    claim.put("expectedAmount", 150);
    claim.put("actualAmount", 0);
    claim.put("justification", "Two invoices of the Élan clinic are missing");
    return claim;
  }

  /** Files a dispute about something missing and gives its address. */
  String filed() throws Exception {
    return "ic-disputes/" + file(missing()).body().get("id").asText();
  }

  JsonNode detail(String who, String dispute) throws Exception {
    return api.get(dispute).as(who).send().body();
  }

  /** Acts on the dispute as it is now. */
  Api.Reply act(String who, String dispute, String act, Map<String, ?> how) throws Exception {
    long version = detail("ops", dispute).at("/dispute/version").asLong();
    return api.post(dispute + "/" + act).as(who).ifMatch(version).json(how).send();
  }

  Api.Reply act(String who, String dispute, String act) throws Exception {
    long version = detail("ops", dispute).at("/dispute/version").asLong();
    return api.post(dispute + "/" + act).as(who).ifMatch(version).send();
  }

  static Map<String, String> text(String text) {
    return Map.of("text", text);
  }

  static String id(String dispute) {
    return dispute.substring(dispute.indexOf('/') + 1);
  }

  /** How the clocks of the last round stand, the one on acknowledging first. */
  static List<String> standings(JsonNode dispute) {
    return dispute.get("clocks").findValuesAsText("standing");
  }

  static String user(String login) {
    return Stack.text("select id from crm_user where login = '%s'".formatted(login));
  }
}
