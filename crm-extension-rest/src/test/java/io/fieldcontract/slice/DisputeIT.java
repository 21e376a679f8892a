package io.fieldcontract.slice;

import static io.fieldcontract.slice.Claims.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a dispute, from a line of a statement to an adjustment. */
class DisputeIT extends Slice {

  private static final String REP = "rep24";
  private static final String PEER = "rep21";
  private static final String MANAGER = "manager04";
  private static final String LIAISON = "liaison02";

  private Claims claims;

  @BeforeEach
  void claims() {
    claims = new Claims(api, REP);
  }

  @Test
  void aDisputeGoesFromALineToAnAdjustment() throws Exception {
    JsonNode line = claims.line();
    Api.Reply filed = claims.file(claims.claim(line));
    assertThat(filed.status()).isEqualTo(201);
    JsonNode dispute = filed.body();
    assertThat(dispute.get("status").asText()).isEqualTo("FILED");
    assertThat(dispute.get("level").asText()).isEqualTo("MANAGER");
    assertIsFiledAbout(line, dispute);
    String at = "ic-disputes/" + dispute.get("id").asText();
    assertThat(claims.act(MANAGER, at, "acknowledge").body().get("status").asText())
        .isEqualTo("ACKNOWLEDGED");
    claims.act(MANAGER, at, "review");
    JsonNode end = claims.act(MANAGER, at, "approve", Map.of("answer", "You are right")).body();
    assertThat(end.get("outcome").asText()).isEqualTo("APPROVED");
    assertThat(end.get("grantedAmount").asDouble()).isEqualTo(150.0);
    assertThat(Claims.standings(end)).containsExactly("KEPT", "KEPT");
    JsonNode detail = claims.detail(REP, at);
    assertThat(detail.get("adjustments")).hasSize(1);
    assertThat(detail.at("/adjustments/0/amount").asDouble()).isEqualTo(150.0);
    assertThat(detail.get("course").findValuesAsText("what"))
        .containsExactly(
            "DisputeFiled", "DisputeAcknowledged", "DisputeReviewed", "DisputeApproved");
    assertThat(detail.at("/explanations/1/days")).hasSizeGreaterThan(10);
    assertThat(detail.get("explanations").findValuesAsText("allowed")).containsExactly("48", "10");
    assertThat(ZoneId.of(detail.at("/explanations/1/zoneId").asText())).isNotNull();
    assertThat(detail.has("notes")).isFalse();
    assertThat(claims.act(REP, at, "close").body().get("status").asText()).isEqualTo("CLOSED");
  }

  @Test
  void aMissingTransactionIsDeniedReopenedAndGrantedInPart() throws Exception {
    Api.Reply filed = claims.file(claims.missing());
    assertThat(filed.body().at("/missing/reference").asText()).isEqualTo("INV-4711");
    String at = "ic-disputes/" + filed.body().get("id").asText();

    claims.act(MANAGER, at, "deny", text("It is of the next cycle"));
    assertThat(claims.act(REP, at, "reopen", Map.of("reason", "It is not")).body().get("clocks"))
        .hasSize(4);
    JsonNode end =
        claims.act(MANAGER, at, "approve", Map.of("amount", 50.25, "answer", "A part is")).body();
    assertThat(end.get("outcome").asText()).isEqualTo("PARTIALLY_APPROVED");
    assertThat(end.get("grantedAmount").asDouble()).isEqualTo(50.25);
    assertThat(claims.act(REP, at, "reopen", Map.of("reason", "All")).problem())
        .isEqualTo("dispute-reopened-before");
  }

  @Test
  void anAnswerResumesTheClockWhicheverWayItComes() throws Exception {
    String asked = claims.filed();
    assertThat(Claims.standings(claims.act(MANAGER, asked, "ask", text("Which invoices?")).body()))
        .containsExactly("KEPT", "PAUSED");
    claims.act(REP, asked, "answer", text("4711 and 4712"));
    assertRuns(asked);
    claims.act(MANAGER, asked, "ask", text("Whose?"));
    claims.act(REP, asked, "replies", text("Mine"));
    assertRuns(asked);
    claims.act(MANAGER, asked, "ask", text("May I see them?"));
    assertThat(put(asked, Camera.photo(1), "image/jpeg").as(REP).send().status()).isEqualTo(201);
    assertRuns(asked);
    assertThat(claims.detail(REP, asked).get("replies").findValuesAsText("text"))
        .containsExactly("Which invoices?", "4711 and 4712", "Whose?", "Mine", "May I see them?");
  }

  @Test
  void aManagerFilesForARepAndDoesNotDecideThat() throws Exception {
    Map<String, Object> claim = claims.claim(claims.line());
    claim.put("payeeId", Claims.user(REP));
    Api.Reply filed = api.post("ic-disputes").as(MANAGER).json(claim).send();
    assertThat(filed.status()).isEqualTo(201);
    assertThat(filed.body().get("level").asText()).isEqualTo("LIAISON");
    String at = "ic-disputes/" + filed.body().get("id").asText();
    assertThat(claims.act(MANAGER, at, "acknowledge").problem()).isEqualTo("not-your-level");
    claims.act(LIAISON, at, "ask", text("Why?"));
    claims.act(MANAGER, at, "notes", text("The rep was on leave"));
    assertRuns(at);
    assertThat(claims.detail(REP, at).get("replies")).hasSize(2);

    claim.put("lineId", claims.line().get("id").asText());
    Api.Call elsewhere = api.post("ic-disputes").as("manager").json(claim);
    assertThat(elsewhere.send().problem()).isEqualTo("not-your-payee");
    assertThat(api.post("ic-disputes").as(PEER).json(claim).send().fields())
        .containsExactly("payeeId");
  }

  @Test
  void aManagerNeedNotSeeThePayToSayThatSomethingIsMissing() throws Exception {
    JsonNode all = api.get("ic-statements/disputable").as("manager02").send().body();
    Set<String> payees = new HashSet<>();
    all.get("items").forEach(one -> payees.add(one.at("/payee/id").asText()));
    Set<String> reps =
        Set.of(
            Stack.text(
                    "select string_agg(cast(a.user_id as text), ',') from user_territory_assignment a"
                        + " join territory t on t.id = a.territory_id"
                        + " join user_region_assignment r on r.region_id = t.region_id"
                        + " join crm_user m on m.id = r.user_id"
                        + " where m.login = 'manager02' and a.valid_to is null")
                .split(","));
    assertThat(payees).isEqualTo(reps);
    assertThat(all.toString()).doesNotContain("amount");
    assertThat(api.get("ic-statements/disputable").as(REP).send().problem()).isEqualTo("forbidden");

    JsonNode one = all.get("items").get(0);
    Map<String, Object> claim = Claims.missingOn("2026-08-03", one.get("id").asText());
    claim.put("payeeId", one.at("/payee/id").asText());
    assertThat(api.post("ic-disputes").as(MANAGER).json(claim).send().problem())
        .isEqualTo("not-your-payee");
    Api.Reply filed = api.post("ic-disputes").as("manager02").json(claim).send();
    assertThat(filed.status()).isEqualTo(201);
    String at = "ic-disputes/" + filed.body().get("id").asText();
    assertThat(claims.act("manager02", at, "withdraw").status()).isEqualTo(200);
  }

  @Test
  void itRisesToTheCommitteeAndOperationsRecordWhatThatDecided() throws Exception {
    String at = claims.filed();
    Map<String, String> why = Map.of("reason", "Beyond me");
    assertThat(claims.act(LIAISON, at, "review").problem()).isEqualTo("not-your-level");
    JsonNode up = claims.act(MANAGER, at, "escalate", why).body();
    assertThat(up.get("level").asText()).isEqualTo("LIAISON");
    assertThat(up.at("/assignee/id").asText()).isEqualTo(Claims.user(LIAISON));
    assertThat(claims.act(MANAGER, at, "escalate", why).problem()).isEqualTo("not-your-level");
    claims.act(LIAISON, at, "escalate", why);
    claims.act(REP, at, "escalate", why);
    assertThat(claims.act("ops", at, "escalate", why).problem()).isEqualTo("dispute-at-top");
    JsonNode to =
        claims.act("ops", at, "assign", Map.of("assigneeId", Claims.user("ops02"))).body();
    assertThat(to.at("/assignee/id").asText()).isEqualTo(Claims.user("ops02"));
    assertThat(claims.act("ops", at, "assign", Map.of("assigneeId", Claims.user(REP))).fields())
        .containsExactly("assigneeId");
    assertThat(claims.act("ops02", at, "deny", text("As the committee decided")).status())
        .isEqualTo(200);
    assertThat(claims.act("ops02", at, "review").problem()).isEqualTo("dispute-step-not-possible");
  }

  @Test
  void anApprovalIsTakenBackWithItsAdjustment() throws Exception {
    String at = claims.filed();
    claims.act(MANAGER, at, "approve", Map.of("answer", "Too fast"));
    JsonNode back = claims.act(MANAGER, at, "undo").body();
    assertThat(back.get("status").asText()).isEqualTo("FILED");
    assertThat(back.get("grantedAmount").asDouble()).isZero();
    assertThat(Claims.standings(back)).containsExactly("RUNNING", "RUNNING");
    assertThat(claims.detail(REP, at).get("adjustments")).isEmpty();
    assertThat(claims.act(MANAGER, at, "undo").problem()).isEqualTo("nothing-to-undo");
  }

  private Api.Call put(String at, byte[] content, String type) {
    return api.put(at + "/files/" + UUID.randomUUID()).bytes(content, type);
  }

  private static void assertIsFiledAbout(JsonNode line, JsonNode dispute) {
    assertThat(dispute.at("/assignee/id").asText()).isEqualTo(Claims.user(MANAGER));
    assertThat(dispute.at("/line/component")).isEqualTo(line.get("component"));
    assertThat(dispute.at("/line/rate")).isEqualTo(line.get("rate"));
    assertThat(dispute.at("/line/amount")).isEqualTo(line.get("amount"));
    assertThat(dispute.get("clocks")).hasSize(2);
    assertThat(dispute.get("own").asBoolean()).isTrue();
    assertThat(dispute.get("decides").asBoolean()).isFalse();
  }

  private void assertRuns(String at) throws Exception {
    JsonNode dispute = claims.detail("ops", at).get("dispute");
    assertThat(dispute.get("status").asText()).isEqualTo("IN_REVIEW");
    assertThat(Claims.standings(dispute)).containsExactly("KEPT", "RUNNING");
  }
}
