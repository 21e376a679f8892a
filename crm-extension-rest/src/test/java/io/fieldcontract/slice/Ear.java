package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An open connection to the live events of a node. */
final class Ear implements Flow.Subscriber<String>, AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile Flow.Subscription subscription;
  private String id = "";
  private String name = "";
  private String data = "";

  /** An event with the moment at which it arrived, in nanoseconds of this machine. */
  record Heard(String id, String name, String data, long nanos) {}

  private Ear() {}

  /** Opens a connection behind an event, or a new one for null; does not wait. */
  static Ear open(URI application, String login, String lastEventId) {
    return openWith(application, Tokens.of(login), lastEventId);
  }

  /** The same with a token of one's own. */
  static Ear openWith(URI application, String token, String lastEventId) {
    Ear ear = new Ear();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(application.resolve("api/events"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    CLIENT
        .sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(ear))
        .whenComplete((response, failure) -> ear.ended.complete(null));
    return ear;
  }

  /** A new connection that is ready. */
  static Ear ready(URI application, String login) throws InterruptedException {
    Ear ear = open(application, login, null);
    ear.await(event -> event.name().equals("ready"));
    return ear;
  }

  /** The first event of a kind; waits for it. */
  Heard await(Predicate<Heard> wanted) throws InterruptedException {
    return await(wanted, Duration.ofSeconds(30));
  }

  synchronized Heard await(Predicate<Heard> wanted, Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (heard.stream().noneMatch(wanted)) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      assertThat(left).as("time left, after %s events", heard.size()).isPositive();
      wait(left);
    }
    return heard.stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Waits until the server ends the connection. */
  void awaitEnd(Duration most) throws Exception {
    ended.get(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What happened to a thing. */
  static Predicate<Heard> of(String name, String objectId) {
    return event -> event.name().equals(name) && event.data().contains(objectId);
  }

  /** Everything heard so far. */
  List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** The id to go on from. */
  String lastId() {
    List<Heard> all = heard();
    return all.get(all.size() - 1).id();
  }

  @Override
  public void onSubscribe(Flow.Subscription to) {
    subscription = to;
    to.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith("id:")) {
      id = line.substring(3).strip();
    } else if (line.startsWith("event:")) {
      name = line.substring(6).strip();
    } else if (line.startsWith("data:")) {
      data = line.substring(5).strip();
    } else if (line.isEmpty()) {
      add(new Heard(id, name, data, System.nanoTime()));
    }
  }

  private synchronized void add(Heard event) {
    heard.add(event);
    notifyAll();
  }

  @Override
  public void onError(Throwable cause) {
    ended.complete(null);
  }

  @Override
  public void onComplete() {
    ended.complete(null);
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
