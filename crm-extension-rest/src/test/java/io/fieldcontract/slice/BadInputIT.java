package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each bad input gets a clear problem, and nothing is stored. */
class BadInputIT extends Slice {

  private Field field;
  private Map<String, Object> call;
  private String stored;

  @BeforeEach
  void aGoodCall() throws Exception {
    field = new Field(api, "rep04");
    call = field.call(field.hcp(0));
    stored = rows();
  }

  @AfterEach
  void nothingIsStored() {
    assertThat(rows()).isEqualTo(stored);
  }

  @Test
  void aCallInTheFuture() throws Exception {
    call.put("callDate", field.today.plusDays(1).toString());
    refused(422, "call-in-future", "callDate");
  }

  @Test
  void anHcpOutsideTheScopeOrOfNobody() throws Exception {
    String outside =
        Stack.text(
            "select account_id from account_territory_assignment where valid_to is null"
                + " and account_id not in (select account_id from account_territory_assignment"
                + " where territory_id = '"
                + field.territory
                + "') limit 1");
    call.put("hcpId", outside);
    refused(422, "hcp-not-in-territory", "hcpId");
    call.put("hcpId", UUID.randomUUID().toString());
    refused(422, "hcp-not-in-territory", "hcpId");
    call.put("hcpId", field.hcp(0));
    call.put("attendeeIds", List.of(outside));
    refused(422, "hcp-not-in-territory", "attendeeIds");
  }

  @Test
  void anUnknownOrWithdrawnProduct() throws Exception {
    call.put("productIds", List.of(UUID.randomUUID().toString()));
    refused(422, "unknown-product", "productIds");
    String withdrawn = Stack.text("select id from product where withdrawn_on is not null limit 1");
    call.put("productIds", List.of(withdrawn));
    refused(422, "unknown-product", "productIds");
  }

  @Test
  void aNoteOf256Characters() throws Exception {
    call.put("nextActionNote", "x".repeat(256));
    refused(422, "invalid-input", "nextActionNote");
  }

  @Test
  void theWordsAreInTheCallersLanguage() throws Exception {
    call.put("nextActionNote", "x".repeat(256));
    Api.Reply reply =
        api.post("calls").as("rep04").header("Accept-Language", "de-DE,en;q=0.5").json(call).send();
    assertThat(reply.body().get("title").asText()).isEqualTo("Bitte die Eingaben prüfen");
    assertThat(reply.body().at("/errors/0/message").asText()).contains("255");
  }

  @Test
  void aMissingProductOutcomeAndNextAction() throws Exception {
    call.keySet().retainAll(List.of("callDate", "hcpId", "submit"));
    refused(422, "call-incomplete", "nextAction", "outcome", "productIds");
    call.remove("callDate");
    call.remove("submit");
    refused(422, "invalid-input", "callDate", "submit");
  }

  @Test
  void aSixthRequiredFieldIsNoFieldOfOurs() throws Exception {
    call.put("competitor", "none");
    refused(400, "malformed-body", "competitor");
  }

  @Test
  void aBodyOfTenMegabytes() throws Exception {
    call.put("nextActionNote", "x".repeat(10 * 1024 * 1024));
    refused(413, "body-too-large");
  }

  @Test
  void brokenJson() throws Exception {
    for (String broken : List.of("{\"callDate\": ", "", "[]", "{\"callDate\":\"31.12.2026\"}")) {
      Api.Reply reply = api.post("calls").as("rep04").text(broken).send();
      assertThat(reply.status()).as(broken).isIn(400, 422);
      assertThat(reply.problem()).isIn("malformed-body", "invalid-input");
    }
  }

  @Test
  void anotherFormat() throws Exception {
    Api.Reply reply =
        api.post("calls").as("rep04").text("a=b").header("Content-Type", "text/plain").send();
    assertThat(reply.problem()).isEqualTo("unsupported-media-type");
    Api.Reply image = api.get("products").as("rep04").header("Accept", "image/png").send();
    assertThat(image.problem()).isEqualTo("not-acceptable");
  }

  @Test
  void aMethodOrAddressThatDoesNotExist() throws Exception {
    assertThat(api.delete("calls").as("rep04").send().problem()).isEqualTo("method-not-allowed");
    assertThat(api.get("nothing").as("rep04").send().problem()).isEqualTo("not-found");
    assertThat(api.get("calls/not-a-key").as("rep04").send().problem()).isEqualTo("not-found");
  }

  @Test
  void badQuestions() throws Exception {
    Map<String, String> questions = new HashMap<>();
    questions.put("calls?limit=201", "limit");
    questions.put("calls?limit=0", "limit");
    questions.put("calls?from=yesterday", "from");
    questions.put("calls?hcp=me", "hcp");
    questions.put("calls?status=LOST", "status");
    questions.put("directory?q=ab", "q");
    questions.put("directory?q=abc%00", "q");
    for (Map.Entry<String, String> question : questions.entrySet()) {
      Api.Reply reply = api.get(question.getKey()).as("rep04").send();
      assertThat(reply.problem()).as(question.getKey()).isEqualTo("invalid-input");
      assertThat(reply.fields()).as(question.getKey()).containsExactly(question.getValue());
    }
    assertThat(api.get("calls?after=nonsense").as("rep04").send().problem()).isEqualTo("bad-page");
  }

  @Test
  void theCharacterZero() throws Exception {
    call.put("nextActionNote", "a\u0000b");
    refused(400, "malformed-body", "nextActionNote");
  }

  @Test
  void noIdempotencyKey() throws Exception {
    Api.Reply reply = api.post("calls").as("rep04").key(" ").json(call).send();
    assertThat(reply.problem()).isEqualTo("idempotency-key-missing");
    assertThat(api.post("calls").as("rep04").key("x".repeat(129)).json(call).send().problem())
        .isEqualTo("idempotency-key-missing");
  }

  private void refused(int status, String problem, String... fields) throws Exception {
    Api.Reply reply = api.post("calls").as("rep04").json(call).send();
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.fields()).containsExactly(fields);
    assertThat(reply.body().get("title").asText()).isNotBlank();
    assertThat(reply.body().get("detail").asText()).isNotBlank();
  }

  private static String rows() {
    return Stack.text(
        "select (select count(*) from call) || ' ' || (select count(*) from call_detail) || ' '"
            + " || (select count(*) from idempotency_record) || ' '"
            + " || (select count(*) from audit_entry where action <> 'SubjectLinked')");
  }
}
