package io.fieldcontract.slice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Raises flags as a rep of the demo company, and acts on them. */
final class Inbox {

  private final Api api;
  private final String rep;
  private final JsonNode outlets;

  Inbox(Api api, String rep) throws Exception {
    this.api = api;
    this.rep = rep;
    this.outlets = api.get("accounts?kind=HCO&limit=200").as(rep).send().body().get("items");
  }

  /** An outlet of the territory, another for each number. */
  String outlet(int number) {
    return outlets.get(number).get("id").asText();
  }

  /** What a rep noticed just now, to be changed at will. */
  Map<String, Object> noticed(int outlet) {
    Map<String, Object> flag = new HashMap<>();
    flag.put("type", "STOCK_OUT");
    flag.put("accountId", outlet(outlet));
    flag.put("noticedAt", Instant.now().toString());
    flag.put("note", "Shelf is empty");
    return flag;
  }

  Api.Reply raise(Map<String, Object> flag) throws Exception {
    return api.post("anomaly-flags").as(rep).json(flag).send();
  }

  /** Raises a flag and gives its address. */
  String raised(int outlet) throws Exception {
    return "anomaly-flags/" + raise(noticed(outlet)).body().get("id").asText();
  }

  Api.Reply act(String who, String flag, String act, long version) throws Exception {
    return api.post(flag + "/" + act).as(who).ifMatch(version).send();
  }

  Api.Reply act(String who, String flag, String act, long version, Map<String, ?> how)
      throws Exception {
    return api.post(flag + "/" + act).as(who).ifMatch(version).json(how).send();
  }

  static String id(String flag) {
    return flag.substring(flag.indexOf('/') + 1);
  }
}
