package io.fieldcontract.slice;

import static io.fieldcontract.slice.Claims.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disputes found, counted and acted on together, and what is refused. */
class DisputeListIT extends Slice {

  private static final String REP = "rep24";
  private static final String PEER = "rep21";
  private static final String MANAGER = "manager04";

  private Claims claims;

  @BeforeEach
  void claims() {
    claims = new Claims(api, REP);
  }

  @Test
  void nobodyOverwritesWhatOthersDid() throws Exception {
    String at = claims.filed();
    assertThat(api.post(at + "/acknowledge").as(MANAGER).send().problem())
        .isEqualTo("version-required");
    api.post(at + "/acknowledge").as(MANAGER).ifMatch(0).send();
    Api.Reply stale = api.post(at + "/withdraw").as(REP).ifMatch(0).send();
    assertThat(stale.problem()).isEqualTo("stale-version");
    assertThat(stale.body().get("changed").toString()).contains("status");
    assertThat(stale.body().at("/current/status").asText()).isEqualTo("ACKNOWLEDGED");
    String key = UUID.randomUUID().toString();
    Api.Reply once = api.post(at + "/withdraw").as(REP).key(key).ifMatch(1).send();
    Api.Reply again = api.post(at + "/withdraw").as(REP).key(key).ifMatch(1).send();
    assertThat(again.body()).isEqualTo(once.body());
    assertThat(once.body().get("outcome").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    JsonNode line = claims.line();
    Map<String, Object> claim = claims.claim(line);
    claim.put("expectedAmount", claim.get("actualAmount"));
    assertThat(claims.file(claim).fields()).containsExactly("expectedAmount");
    claim.put("expectedAmount", 1.234);
    assertThat(claims.file(claim).fields()).containsExactly("expectedAmount");
    claim.put("expectedAmount", 1_000_000);
    claim.put("justification", "x".repeat(2001));
    assertThat(claims.file(claim).fields()).containsExactly("justification");
    claim.put("justification", "Too little");
    claim.put("category", "MISSING_TRANSACTION");
    assertThat(claims.file(claim).fields()).containsExactly("missing");
    for (String date : List.of("9999-12-31", "1999-12-31")) {
      assertThat(claims.file(claims.missingOn(date)).fields()).containsExactly("missing.date");
    }
    String at = claims.filed();
    for (Object part : List.of(0, 150, -1, 1000)) {
      Map<String, Object> much = Map.of("amount", part, "answer", "Some");
      assertThat(claims.act(MANAGER, at, "approve", much).fields()).containsExactly("amount");
    }
    assertThat(claims.act(MANAGER, at, "deny", text(" ")).fields()).containsExactly("text");
    assertThat(claims.act(MANAGER, at, "withdraw").problem()).isEqualTo("not-your-dispute");
  }

  @Test
  void theListIsInTheOrderOfDueTimes() throws Exception {
    String at = claims.filed();
    String next = "";
    List<String> due = new ArrayList<>();
    while (next != null) {
      JsonNode page =
          api.get("ic-disputes?limit=3&status=FILED&status=IN_REVIEW" + next).as(REP).send().body();
      page.get("items").forEach(one -> due.add(one.get("dueAt").asText()));
      next = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : null;
    }
    assertThat(due).isSorted().isNotEmpty();
    assertThat(ids(REP, "?q=elan%20invoices&limit=200")).contains(Claims.id(at));
    assertThat(ids(MANAGER, "?mine=true&level=MANAGER&limit=200")).contains(Claims.id(at));
    assertThat(ids("ops", "?category=OTHER&limit=200")).doesNotContain(Claims.id(at));
    String region = claims.detail(REP, at).at("/dispute/region/id").asText();
    String cycle = claims.detail(REP, at).at("/dispute/cycle/id").asText();
    assertThat(ids("ops", "?region=%s&cycle=%s&limit=200".formatted(region, cycle)))
        .contains(Claims.id(at));
    byte[] csv = api.get("ic-disputes/export").as(REP).send().raw().body();
    assertThat(new String(csv)).contains(Claims.id(at)).contains("expectedAmount");
  }

  @Test
  void severalAreAcknowledgedAtOnce() throws Exception {
    String one = claims.filed();
    String other = claims.filed();
    Map<String, Object> bulk =
        Map.of(
            "act",
            "ACKNOWLEDGE",
            "items",
            List.of(
                Map.of("id", Claims.id(one), "version", 0),
                Map.of("id", Claims.id(other), "version", 7)));
    JsonNode results = api.post("ic-disputes/bulk").as(MANAGER).json(bulk).send().body();
    assertThat(results.at("/items/0/status").asInt()).isEqualTo(200);
    assertThat(results.at("/items/1/status").asInt()).isEqualTo(412);
  }

  @Test
  void boardAndReportCountWhatIsInScope() throws Exception {
    claims.filed();
    JsonNode board = api.get("ic-disputes/board").as(MANAGER).send().body();
    long sum = 0;
    for (JsonNode tile : board.get("items")) {
      sum += tile.get("disputes").asLong();
    }
    assertThat(sum)
        .isEqualTo(api.get("ic-disputes").as(MANAGER).send().body().get("total").asLong());
    for (String by : List.of("REGION", "CYCLE", "CATEGORY", "COMPONENT", "MEASURE")) {
      JsonNode report = api.get("ic-dispute-reports?by=" + by).as(MANAGER).send().body();
      assertThat(report.at("/all/disputes").asLong()).isEqualTo(sum);
      assertThat(report.get("reps").asLong()).isEqualTo(6);
      long parts = 0;
      for (JsonNode part : report.get("parts")) {
        parts += part.get("disputes").asLong();
        assertThat(part.path("reps").asInt()).isEqualTo(by.equals("REGION") ? 6 : 0);
      }
      assertThat(parts).as(by).isEqualTo(sum);
    }
    assertThat(api.get("ic-disputes/board").as(REP).send().problem()).isEqualTo("forbidden");
  }

  @Test
  void aLineIsOfTheOwnStatementAndDisputedOnce() throws Exception {
    JsonNode line = claims.line();
    Map<String, Object> claim = claims.claim(line);
    claim.put("lineId", UUID.randomUUID().toString());
    assertThat(claims.file(claim).problem()).isEqualTo("unknown-statement-line");
    claim.put("lineId", line.get("id").asText());
    assertThat(api.post("ic-disputes").as(PEER).json(claim).send().problem())
        .isEqualTo("unknown-statement-line");
    claim.put("id", UUID.randomUUID().toString());
    assertThat(claims.file(claim).status()).isEqualTo(201);
    assertThat(claims.file(claim).problem()).isEqualTo("id-taken");
    claim.remove("id");
    assertThat(claims.file(claim).problem()).isEqualTo("line-in-dispute");
  }

  private List<String> ids(String login, String query) throws Exception {
    JsonNode page = api.get("ic-disputes" + query).as(login).send().body();
    return page.get("items").findValuesAsText("id");
  }
}
