package io.fieldcontract.slice;

import static io.fieldcontract.slice.Claims.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a dispute, from a line of a statement to an adjustment, and who may do what. */
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
    assertThat(dispute.at("/assignee/id").asText()).isEqualTo(user(MANAGER));
    assertThat(dispute.at("/line/component")).isEqualTo(line.get("component"));
    assertThat(dispute.at("/line/rate")).isEqualTo(line.get("rate"));
    assertThat(dispute.at("/line/amount")).isEqualTo(line.get("amount"));
    assertThat(dispute.get("clocks")).hasSize(2);
    assertThat(dispute.get("own").asBoolean()).isTrue();
    assertThat(dispute.get("decides").asBoolean()).isFalse();

    String at = "ic-disputes/" + dispute.get("id").asText();
    assertThat(claims.act(MANAGER, at, "acknowledge").body().get("status").asText())
        .isEqualTo("ACKNOWLEDGED");
    claims.act(MANAGER, at, "review");
    JsonNode end =
        claims.act(MANAGER, at, "approve", Map.of("answer", "You are right")).body();
    assertThat(end.get("outcome").asText()).isEqualTo("APPROVED");
    assertThat(end.get("grantedAmount").asDouble()).isEqualTo(150.0);
    assertThat(standings(end)).containsExactly("KEPT", "KEPT");
    JsonNode detail = claims.detail(REP, at);
    assertThat(detail.get("adjustments")).hasSize(1);
    assertThat(detail.at("/adjustments/0/amount").asDouble()).isEqualTo(150.0);
    assertThat(detail.get("course").findValuesAsText("what"))
        .containsExactly(
            "DisputeFiled", "DisputeAcknowledged", "DisputeReviewed", "DisputeApproved");
    assertThat(detail.at("/explanations/1/days")).hasSizeGreaterThan(10);
    assertThat(detail.has("notes")).isFalse();
    assertThat(claims.act(REP, at, "close").body().get("status").asText()).isEqualTo("CLOSED");
  }

  @Test
  void aMissingTransactionIsDeniedReopenedAndGrantedInPart() throws Exception {
    String statement =
        api.get("ic-statements").as(REP).send().body().at("/items/0/id").asText();
    Map<String, Object> claim = claims.claim(claims.line());
    claim.remove("lineId");
    claim.put("category", "MISSING_TRANSACTION");
    claim.put(
        "missing",
        Map.of("statementId", statement, "reference", "INV-4711", "date", "2026-08-03"));
    Api.Reply filed = claims.file(claim);
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
    assertThat(standings(claims.act(MANAGER, asked, "ask", text("Which invoices?")).body()))
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
    claim.put("payeeId", user(REP));
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
  void itRisesToTheCommitteeAndOperationsRecordWhatThatDecided() throws Exception {
    String at = claims.filed();
    Map<String, String> why = Map.of("reason", "Beyond me");
    assertThat(claims.act(LIAISON, at, "review").problem()).isEqualTo("not-your-level");
    JsonNode up = claims.act(MANAGER, at, "escalate", why).body();
    assertThat(up.get("level").asText()).isEqualTo("LIAISON");
    assertThat(up.at("/assignee/id").asText()).isEqualTo(user(LIAISON));
    assertThat(claims.act(MANAGER, at, "escalate", why).problem()).isEqualTo("not-your-level");
    claims.act(LIAISON, at, "escalate", why);
    claims.act(REP, at, "escalate", why);
    assertThat(claims.act("ops", at, "escalate", why).problem()).isEqualTo("dispute-at-top");
    JsonNode to = claims.act("ops", at, "assign", Map.of("assigneeId", user("ops02"))).body();
    assertThat(to.at("/assignee/id").asText()).isEqualTo(user("ops02"));
    assertThat(claims.act("ops", at, "assign", Map.of("assigneeId", user(REP))).fields())
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
    assertThat(standings(back)).containsExactly("RUNNING", "RUNNING");
    assertThat(claims.detail(REP, at).get("adjustments")).isEmpty();
    assertThat(claims.act(MANAGER, at, "undo").problem()).isEqualTo("nothing-to-undo");
  }

  @Test
  void peersSeeNothingAndRepsReadNoNotes() throws Exception {
    String at = claims.filed();
    claims.act(MANAGER, at, "notes", text("Between us"));
    assertThat(claims.detail(LIAISON, at).get("notes")).hasSize(1);
    assertThat(claims.detail(REP, at).has("notes")).isFalse();
    for (String other : List.of(PEER, "rep23", "manager", "liaison")) {
      assertThat(api.get(at).as(other).send().problem()).as(other).isEqualTo("not-found");
      assertThat(ids(other, "?limit=200")).as(other).doesNotContain(Claims.id(at));
      assertThat(new String(api.get("ic-disputes/export").as(other).send().raw().body()))
          .doesNotContain(Claims.id(at));
    }
    assertThat(api.post(at + "/withdraw").as(PEER).ifMatch(0).send().problem())
        .isEqualTo("not-found");
    // On the same territory too: what was filed shows what a predecessor is paid.
    String territory = claims.detail(REP, at).at("/dispute/territory/id").asText();
    Stack.change(
        "update ic_dispute set territory_id = (select a.territory_id from user_territory_assignment a"
            + " join crm_user u on u.id = a.user_id where u.login = '%s' limit 1) where id = '%s'"
                .formatted(PEER, Claims.id(at)));
    assertThat(api.get(at).as(PEER).send().problem()).isEqualTo("not-found");
    assertThat(api.get(at).as(REP).send().status()).isEqualTo(200);
    Stack.change(
        "update ic_dispute set territory_id = '%s' where id = '%s'"
            .formatted(territory, Claims.id(at)));
    assertThat(api.get("ic-statements/" + statement(at)).as(MANAGER).send().status())
        .isEqualTo(200);
    assertThat(api.get("ic-statements/" + statement(at)).as("manager").send().status())
        .isEqualTo(404);
  }

  @Test
  void openScreensOfPeersHearNothing() throws Exception {
    String at = claims.filed();
    try (Ear peer = Ear.ready(application(), PEER);
        Ear rep = Ear.ready(application(), REP);
        Ear manager = Ear.ready(application(), MANAGER)) {
      claims.act(MANAGER, at, "notes", text("Between us"));
      claims.act(MANAGER, at, "acknowledge");
      manager.await(Ear.of("DisputeNoted", Claims.id(at)));
      rep.await(Ear.of("DisputeAcknowledged", Claims.id(at)));
      assertThat(rep.heard()).noneMatch(event -> event.toString().contains("DisputeNoted"));
      assertThat(peer.heard()).noneMatch(event -> event.data().contains(Claims.id(at)));
    }
  }

  @Test
  void whoItConcernsIsNotified() throws Exception {
    String at = claims.filed();
    new Bell(api, MANAGER).await(at, "DisputeFiled");
    claims.act(MANAGER, at, "acknowledge");
    claims.act(MANAGER, at, "escalate", Map.of("reason", "Beyond me"));
    new Bell(api, LIAISON).await(at, "DisputeEscalated");
    new Bell(api, REP).await(at, "DisputeEscalated", "DisputeAcknowledged");
    claims.act(REP, at, "replies", text("Please hurry"));
    new Bell(api, LIAISON).await(at, "DisputeReplied", "DisputeEscalated");
    assertThat(new Bell(api, LIAISON).about(at).get(0).get("text").asText())
        .contains("wrote something about the dispute: measure of ")
        .doesNotContain("hurry");
    assertThat(new Bell(api, PEER).about(at)).isEmpty();
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
    claim.put("category", "OTHER");
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
          api.get("ic-disputes?limit=3&status=FILED&status=IN_REVIEW" + next)
              .as(REP)
              .send()
              .body();
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
      }
      assertThat(parts).as(by).isEqualTo(sum);
    }
    assertThat(api.get("ic-disputes/board").as(REP).send().problem()).isEqualTo("forbidden");
  }

  @Test
  void filesAreSeenWithTheDisputeAndEachLookIsWrittenDown() throws Exception {
    String at = claims.filed();
    byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes();
    String file = at + "/files/" + UUID.randomUUID();
    assertThat(api.put(file).bytes(pdf, "application/pdf").as(REP).send().status()).isEqualTo(201);
    assertThat(api.put(file).bytes(pdf, "application/pdf").as(REP).send().status()).isEqualTo(200);
    Api.Reply read = api.get(file).as(MANAGER).send();
    assertThat(read.raw().body()).isEqualTo(pdf);
    assertThat(read.header("Content-Disposition")).startsWith("attachment; filename=").endsWith("pdf\"");
    assertThat(api.get(file).as(PEER).send().problem()).isEqualTo("not-found");
    assertThat(api.put(file).bytes(pdf, "application/pdf").as(PEER).send().problem())
        .isEqualTo("not-found");
    assertThat(put(at, pdf, "application/pdf").as(MANAGER).send().problem())
        .isEqualTo("not-your-dispute");
    assertThat(put(at, "GIF89a".getBytes(), "image/png").as(REP).send().problem())
        .isEqualTo("not-a-photo-or-pdf");
    byte[] large = Arrays.copyOf(pdf, 10 * 1024 * 1024 + 1);
    assertThat(put(at, large, "application/pdf").as(REP).send().problem())
        .isEqualTo("file-too-large");
    for (int i = 0; i < 9; i++) {
      put(at, Camera.photo(i), "image/jpeg").as(REP).send();
    }
    assertThat(put(at, pdf, "application/pdf").as(REP).send().problem())
        .isEqualTo("too-many-files");
    assertThat(api.delete(file).as(REP).send().status()).isEqualTo(204);
    assertThat(api.get(file).as(MANAGER).send().status()).isEqualTo(404);
    assertThat(
            Stack.text(
                ("select string_agg(action || ' ' || u.login, ', ' order by e.id)"
                        + " from audit_entry e join crm_user u on u.id = e.user_id"
                        + " where object_id = '%s'")
                    .formatted(file.substring(file.lastIndexOf('/') + 1))))
        .isEqualTo(
            "DisputeFileAdded %1$s, DisputeFileRead %2$s, DisputeFileRemoved %1$s"
                .formatted(REP, MANAGER));
  }

  private Api.Call put(String at, byte[] content, String type) {
    return api.put(at + "/files/" + UUID.randomUUID()).bytes(content, type);
  }

  private void assertRuns(String at) throws Exception {
    JsonNode dispute = claims.detail("ops", at).get("dispute");
    assertThat(dispute.get("status").asText()).isEqualTo("IN_REVIEW");
    assertThat(standings(dispute)).containsExactly("KEPT", "RUNNING");
  }

  private List<String> ids(String login, String query) throws Exception {
    return api.get("ic-disputes" + query).as(login).send().body().get("items").findValuesAsText("id");
  }

  private static List<String> standings(JsonNode dispute) {
    return dispute.get("clocks").findValuesAsText("standing");
  }

  private static String statement(String at) {
    return Stack.text(
        "select statement_id from ic_dispute where id = '%s'".formatted(Claims.id(at)));
  }

  private static String user(String login) {
    return Stack.text("select id from crm_user where login = '%s'".formatted(login));
  }
}
