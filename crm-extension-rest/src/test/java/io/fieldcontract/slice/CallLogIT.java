package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a call, from the form to the database. */
class CallLogIT extends Slice {

  private Field field;

  @BeforeEach
  void openField() throws Exception {
    field = new Field(api, "rep");
  }

  @Test
  void aSubmittedCallMovesTheCoverageInTheSameAnswer() throws Exception {
    JsonNode before = field.coverage();
    String hcp = field.uncoveredTarget().get("id").asText();

    Api.Reply reply = api.post("calls").as("rep").json(field.call(hcp)).send();

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("ETag")).isEqualTo("\"0\"");
    JsonNode coverage = reply.body().get("coverage");
    assertThat(coverage.get("covered").asInt()).isEqualTo(before.get("covered").asInt() + 1);
    assertThat(coverage.get("callsMade").asInt()).isEqualTo(before.get("callsMade").asInt() + 1);
    assertThat(field.coverage().get("covered")).isEqualTo(coverage.get("covered"));
    String id = id(reply);
    assertThat(reply.header("Location")).endsWith("/crm-extension/api/calls/" + id);
    assertThat(api.get("calls/" + id).as("rep").send().body()).isEqualTo(reply.body().get("call"));
    assertThat(actions(id)).isEqualTo("CallSubmitted");
  }

  @Test
  void aDraftIsChangedSubmittedAndCountsOnlyThen() throws Exception {
    String hcp = field.uncoveredTarget().get("id").asText();
    Map<String, Object> draft = field.call(hcp);
    draft.put("submit", false);
    draft.remove("outcome");
    int covered = field.coverage().get("covered").asInt();

    Api.Reply drafted = api.post("calls").as("rep").json(draft).send();
    assertThat(drafted.status()).isEqualTo(201);
    assertThat(drafted.body().has("coverage")).isFalse();
    assertThat(field.coverage().get("covered").asInt()).isEqualTo(covered);

    draft.put("submit", true);
    Api.Reply incomplete = change(drafted, draft, 0);
    assertThat(incomplete.problem()).isEqualTo("call-incomplete");
    assertThat(incomplete.fields()).containsExactly("outcome");

    draft.put("outcome", "WILL_TRY");
    Api.Reply submitted = change(drafted, draft, 0);
    assertThat(submitted.status()).isEqualTo(200);
    assertThat(submitted.body().at("/call/status").asText()).isEqualTo("SUBMITTED");
    assertThat(submitted.body().at("/coverage/covered").asInt()).isEqualTo(covered + 1);
    assertThat(actions(id(drafted))).isEqualTo("CallDrafted,CallSubmitted,DraftEdited");
    assertThat(change(submitted, draft, version(submitted)).problem())
        .isEqualTo("call-not-a-draft");
  }

  @Test
  void aDraftIsDiscardedAndASubmittedCallIsNot() throws Exception {
    Map<String, Object> draft = field.call(field.hcp(1));
    draft.put("submit", false);
    String id = id(api.post("calls").as("rep").json(draft).send());
    assertThat(api.delete("calls/" + id).as("rep").ifMatch(0).send().status()).isEqualTo(204);
    assertThat(api.get("calls/" + id).as("rep").send().problem()).isEqualTo("not-found");
    assertThat(actions(id)).isEqualTo("CallDrafted,DraftDiscarded");

    String kept = id(api.post("calls").as("rep").json(field.call(field.hcp(1))).send());
    assertThat(api.delete("calls/" + kept).as("rep").ifMatch(0).send().problem())
        .isEqualTo("call-not-a-draft");
  }

  @Test
  void aCorrectionKeepsWhatWasSaidAndWhy() throws Exception {
    Api.Reply logged = api.post("calls").as("rep").json(field.call(field.hcp(2))).send();
    String submittedAt = logged.body().at("/call/firstSubmittedAt").asText();
    Map<String, Object> right = field.call(field.hcp(3));
    right.remove("submit");
    right.put("outcome", "OBJECTION");
    right.put("productIds", List.of(field.product(1), field.product(0)));
    right.put("reason", "I picked the wrong doctor");

    Api.Reply corrected =
        api.post("calls/" + id(logged) + "/correct").as("rep").ifMatch(0).json(right).send();

    assertThat(corrected.status()).isEqualTo(200);
    assertThat(corrected.body().at("/call/hcp/id").asText()).isEqualTo(field.hcp(3));
    assertThat(corrected.body().at("/call/products/0/id").asText()).isEqualTo(field.product(1));
    assertThat(corrected.body().at("/call/firstSubmittedAt").asText()).isEqualTo(submittedAt);
    assertThat(corrected.body().at("/call/revisions").asInt()).isEqualTo(1);
    JsonNode revision =
        api.get("calls/" + id(logged) + "/revisions").as("rep").send().body().at("/items/0");
    assertThat(revision.at("/said/hcp/id").asText()).isEqualTo(field.hcp(2));
    assertThat(revision.at("/said/outcome").asText()).isEqualTo("INTERESTED");
    assertThat(revision.get("reason").asText()).isEqualTo("I picked the wrong doctor");
  }

  @Test
  void aStaleCorrectionIsToldWhatChanged() throws Exception {
    Api.Reply logged = api.post("calls").as("rep").json(field.call(field.hcp(4))).send();
    Map<String, Object> first = field.call(field.hcp(4));
    first.remove("submit");
    first.put("outcome", "NEUTRAL");
    first.put("reason", "first");
    String path = "calls/" + id(logged) + "/correct";
    assertThat(api.post(path).as("rep").ifMatch(0).json(first).send().status()).isEqualTo(200);

    Api.Reply stale = api.post(path).as("rep").ifMatch(0).json(first).send();
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body().get("changed")).hasToString("[\"outcome\"]");
    assertThat(stale.body().at("/current/outcome").asText()).isEqualTo("NEUTRAL");
    assertThat(stale.body().get("currentEtag").asText()).isEqualTo("\"1\"");

    Api.Reply without = api.post(path).as("rep").json(first).send();
    assertThat(without.status()).isEqualTo(428);
    assertThat(without.problem()).isEqualTo("version-required");
  }

  @Test
  void onlyOpsUnlocksAndTheFirstSubmissionStays() throws Exception {
    Api.Reply logged = api.post("calls").as("rep").json(field.call(field.hcp(5))).send();
    String path = "calls/" + id(logged) + "/unlock";
    Map<String, String> reason = Map.of("reason", "Logged on the wrong account");
    assertThat(api.post(path).as("rep").ifMatch(0).json(reason).send().problem())
        .isEqualTo("forbidden");

    Api.Reply unlocked = api.post(path).as("ops").ifMatch(0).json(reason).send();
    assertThat(unlocked.body().at("/call/status").asText()).isEqualTo("DRAFT");
    assertThat(unlocked.body().at("/call/firstSubmittedAt"))
        .isEqualTo(logged.body().at("/call/firstSubmittedAt"));
    assertThat(api.post(path).as("ops").ifMatch(1).json(reason).send().problem())
        .isEqualTo("call-not-submitted");
    assertThat(api.delete("calls/" + id(logged)).as("rep").ifMatch(1).send().problem())
        .isEqualTo("call-not-a-draft");

    Api.Reply again = change(logged, field.call(field.hcp(5)), 1);
    assertThat(again.body().at("/call/firstSubmittedAt"))
        .isEqualTo(logged.body().at("/call/firstSubmittedAt"));
  }

  @Test
  void aLateCallIsAcceptedAndMarked() throws Exception {
    Map<String, Object> call = field.call(field.longKnownHcp());
    call.put("callDate", field.today.minusDays(3).toString());
    Api.Reply late = api.post("calls").as("rep").json(call).send();
    assertThat(late.status()).isEqualTo(201);
    assertThat(late.body().at("/call/late").asBoolean()).isTrue();
    call.put("callDate", field.today.minusDays(1).toString());
    Api.Reply inTime = api.post("calls").as("rep").json(call).send();
    assertThat(inTime.body().at("/call/late").asBoolean()).isFalse();
  }

  @Test
  void probableDuplicatesAreShownBeforeSubmitting() throws Exception {
    String hcp = field.hcp(7);
    String question = "calls/duplicates?hcp=" + hcp + "&date=" + field.today;
    assertThat(api.get(question).as("rep").send().body().get("total").asInt()).isZero();
    String id = id(api.post("calls").as("rep").json(field.call(hcp)).send());
    assertThat(api.get(question).as("rep").send().body().at("/items/0/id").asText()).isEqualTo(id);
    assertThat(api.get(question + "&except=" + id).as("rep").send().body().get("total").asInt())
        .isZero();
  }

  @Test
  void othersWhoWereThereAreKept() throws Exception {
    Map<String, Object> call = field.call(field.hcp(8));
    call.put("attendeeIds", List.of(field.hcp(9), field.hcp(8), field.hcp(9)));
    Api.Reply reply = api.post("calls").as("rep").json(call).send();
    assertThat(reply.body().at("/call/attendees")).hasSize(1);
    assertThat(reply.body().at("/call/attendees/0/id").asText()).isEqualTo(field.hcp(9));
  }

  @Test
  void theEntryIsMeasured() throws Exception {
    Map<String, Object> call = field.call(field.hcp(10));
    call.put(
        "entry",
        Map.of("millis", 9500, "taps", 5, "hcpPicked", true, "device", "PHONE", "offline", false));
    String id = id(api.post("calls").as("rep").json(call).send());
    assertThat(Stack.number("select entry_millis from call where id = '" + id + "'"))
        .isEqualTo(9500);
  }

  @Test
  void aCallMadeBeforeARealignmentBelongsToTheTerritoryOfItsDay() throws Exception {
    String hcp = field.hcp(11);
    String yesterday = field.today.minusDays(1).toString();
    Stack.change(
        "update account_territory_assignment set valid_to = '%s' where account_id = '%s'"
                .formatted(field.today, hcp)
            + " and territory_id = '"
            + field.territory
            + "' and valid_to is null");
    Map<String, Object> call = field.call(hcp);
    assertThat(api.post("calls").as("rep").json(call).send().problem())
        .isEqualTo("hcp-not-in-territory");
    call.put("callDate", yesterday);
    Api.Reply accepted = api.post("calls").as("rep").json(call).send();
    assertThat(accepted.status()).isEqualTo(201);
    assertThat(accepted.body().at("/call/territory/id").asText()).isEqualTo(field.territory);
  }

  private Api.Reply change(Api.Reply call, Map<String, Object> content, long version)
      throws Exception {
    return api.put("calls/" + id(call)).as("rep").ifMatch(version).json(content).send();
  }

  private static String id(Api.Reply reply) {
    return reply.body().at("/call/id").asText();
  }

  private static long version(Api.Reply reply) {
    return reply.body().at("/call/version").asLong();
  }

  private static String actions(String id) {
    return Stack.text(
        "select string_agg(action, ',' order by action) from audit_entry where object_id = '%s'"
            .formatted(id));
  }
}
