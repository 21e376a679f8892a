package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A write that arrives twice happens once. */
class IdempotencyIT extends Slice {

  private Field field;
  private Map<String, Object> call;
  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void aCall() throws Exception {
    field = new Field(api, "rep03");
    call = field.call(field.hcp(0));
  }

  @Test
  void theSameRequestGetsTheSameAnswer() throws Exception {
    Api.Reply first = send(call);
    Api.Reply again = send(call);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(first.header("Idempotency-Replayed")).isNull();
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefusedAndNothingIsStored() throws Exception {
    send(call);
    long calls = Stack.number("select count(*) from call");
    call.put("outcome", "NEUTRAL");
    Api.Reply reply = send(call);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("idempotency-key-reused");
    assertThat(Stack.number("select count(*) from call")).isEqualTo(calls);
  }

  @Test
  void aRefusedRequestMayBeMendedUnderItsKey() throws Exception {
    call.put("callDate", field.today.plusDays(2).toString());
    assertThat(send(call).problem()).isEqualTo("call-in-future");
    call.put("callDate", field.today.toString());
    assertThat(send(call).status()).isEqualTo(201);
  }

  @Test
  void anotherUsersKeyIsAnother() throws Exception {
    send(call);
    Field other = new Field(api, "rep05");
    Api.Reply reply = api.post("calls").as("rep05").key(key).json(other.call(other.hcp(0))).send();
    assertThat(reply.status()).isEqualTo(201);
  }

  @Test
  void twinsAtTheSameMomentStoreOneCall() throws Exception {
    long before = Stack.number("select count(*) from call");
    List<Api.Reply> replies = together(8, () -> send(call));
    assertThat(Stack.number("select count(*) from call")).isEqualTo(before + 1);
    assertThat(replies).allMatch(reply -> reply.status() == 201);
    assertThat(ids(replies)).hasSize(1);
  }

  @Test
  void twoWritersOfOneCallAreToldApart() throws Exception {
    Api.Reply logged = send(call);
    String path = "calls/" + logged.body().at("/call/id").asText() + "/correct";
    call.remove("submit");
    call.put("reason", "two at once");
    call.put("outcome", "OBJECTION");
    List<Api.Reply> replies =
        together(6, () -> api.post(path).as("rep03").ifMatch(0).json(call).send());
    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
    assertThat(replies.stream().filter(reply -> reply.status() == 412)).hasSize(5);
  }

  private Api.Reply send(Map<String, Object> content) throws Exception {
    return api.post("calls").as("rep03").key(key).json(content).send();
  }

  private static Set<String> ids(List<Api.Reply> replies) {
    return replies.stream()
        .map(reply -> reply.body().at("/call/id").asText())
        .collect(Collectors.toSet());
  }

  private static <T> List<T> together(int times, Callable<T> work) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(times);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : workers.invokeAll(Collections.nCopies(times, work))) {
        results.add(result.get());
      }
      return results;
    } finally {
      workers.shutdown();
    }
  }
}
