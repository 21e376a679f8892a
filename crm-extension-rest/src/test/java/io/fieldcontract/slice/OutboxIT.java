package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What is in the outbox is told in order; what cannot be told waits, dies, and is for ops. */
class OutboxIT extends Slice {

  private final String one = UUID.randomUUID().toString();
  private final String other = UUID.randomUUID().toString();

  @Test
  void aFailedEventHoldsBackItsOwnObjectAloneUntilOpsHelps() throws Exception {
    add(one, 1, null);
    String failing = add(one, 2, "fail");
    add(one, 3, null);
    add(other, 1, null);
    add(other, 2, null);

    await(() -> heard(other).equals(List.of("1", "2")));
    // Its last try: the nine before were made long ago.
    Stack.change(
        "update outbox_event set tries = 9, next_try_at = now() where id = '%s'"
            .formatted(failing));
    await(() -> deadLetters().get("total").asInt() == 1);
    JsonNode letter = deadLetters().at("/items/0");
    assertThat(letter.get("id").asText()).isEqualTo(failing);
    assertThat(letter.get("heldBack").asInt()).isOne();
    assertThat(letter.get("lastError").asText()).contains("IllegalStateException");
    assertThat(heard(one)).containsExactly("1");

    Stack.change("update outbox_event set reason = null where id = '%s'".formatted(failing));
    String path = "dead-letters/" + failing;
    assertThat(api.post(path + "/retry").as("liaison").send().status()).isEqualTo(403);
    assertThat(api.post(path + "/retry").as("ops").send().status()).isEqualTo(204);
    await(() -> heard(one).equals(List.of("1", "2", "3")));
    assertThat(api.post(path + "/retry").as("ops").send().status()).isEqualTo(404);
    assertThat(waiting()).isZero();
  }

  @Test
  void whatHappensIsToldOnceItIsCommittedAndWhatTheNodeCannotTellIsNotKept() throws Exception {
    Inbox inbox = new Inbox(api, "rep");
    String flag = inbox.raised(0);
    Map<String, String> into = Map.of("intoId", Inbox.id(flag));
    inbox.act("liaison", inbox.raised(0), "merge", 0, into);
    await(() -> heard(Inbox.id(flag)).equals(List.of("1")));
    // Only the first node has somebody who hears of this.
    Inbox other = new Inbox(new Api(URI.create(Stack.secondNode())), "rep");
    other.act("liaison", inbox.raised(0), "merge", 0, into);
    Bell.settled(flag);
    assertThat(heard(Inbox.id(flag))).containsExactly("1");
  }

  @Test
  void aDeadEventThatIsGivenUpHoldsNothingBack() throws Exception {
    String failing = add(one, 1, "fail");
    add(one, 2, null);
    Stack.change(
        "update outbox_event set tries = 9, next_try_at = now() where id = '%s'"
            .formatted(failing));
    await(() -> deadLetters().findValuesAsText("id").contains(failing));
    Map<String, String> reason = Map.of("reason", "Its receiver is gone");
    assertThat(
            api.post("dead-letters/" + failing + "/discard").as("ops").json(reason).send().status())
        .isEqualTo(204);
    await(() -> heard(one).equals(List.of("2")));
    assertThat(
            Stack.text(
                "select reason from audit_entry where action = 'DeadLetterDiscarded'"
                    + " and object_id = '%s'".formatted(failing)))
        .isEqualTo("Its receiver is gone");
  }

  @Test
  void anEventThatANodeTookWithItIsToldOnceItsLeaseRanOut() throws Exception {
    String id = addLeased(one, "now() + interval '5 seconds'");
    assertThat(heard(one)).isEmpty();
    assertThat(Stack.number("select count(*) from outbox_event where id = '" + id + "'")).isOne();
    await(() -> heard(one).equals(List.of("1")));
  }

  private JsonNode deadLetters() throws Exception {
    return api.get("dead-letters").as("ops").send().body();
  }

  private long waiting() {
    return Stack.number(
        "select count(*) from outbox_event where order_id in ('%s', '%s')".formatted(one, other));
  }

  private List<String> heard(String object) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(application().resolve("probe/told")).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(object))
        .map(line -> line.substring(object.length() + 1))
        .toList();
  }

  private static String add(String object, int version, String reason) throws Exception {
    return insert(object, version, reason == null ? "null" : "'" + reason + "'", "null, null");
  }

  private static String addLeased(String object, String until) throws Exception {
    return insert(object, 1, "null", "gen_random_uuid(), " + until);
  }

  private static String insert(String object, int version, String reason, String lease)
      throws Exception {
    String id = Stack.text("select uuidv7()");
    Stack.change(
        ("insert into outbox_event (id, type, object_type, object_id, object_version, order_id,"
                + " user_id, at, next_try_at, reason, leased_by, leased_until) select '%s', 'Probe',"
                + " 'Probe', '%s', %d, '%2$s', (select id from crm_user where login = 'rep'),"
                + " now(), now(), %s, %s")
            .formatted(id, object, version, reason, lease));
    return id;
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.call()) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }
}
