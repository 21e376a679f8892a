package io.fieldcontract.local.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What is measured. */
enum Scenario {
  LOG_CALL("log a call", 35, 201),
  PICKER("picker list", 30, 200),
  HOME("home", 0, 200),
  TERRITORY_PAGE("territory page", 0, 200);

  private static final String API = "/crm-extension/api/";

  private final String label;
  private final int target;
  private final int status;

  Scenario(String label, int target, int status) {
    this.label = label;
    this.target = target;
    this.status = status;
  }

  /** The name to print. */
  String label() {
    return label;
  }

  /**
   * The least share, in per cent, of pgbench's rate that the application is to reach; 0 for none.
   */
  int target() {
    return target;
  }

  /** The status of a good answer. */
  int status() {
    return status;
  }

  /**
   * The whole HTTP request of a rep.
   *
   * @param hcp that a call is with
   * @param key sent as the Idempotency-Key
   */
  String request(Rep rep, String hcp, String product, String key) {
    return switch (this) {
      case LOG_CALL -> post("calls", rep, key, call(hcp, product));
      case PICKER -> get("territories/" + rep.territory() + "/picker", rep);
      case HOME -> get("home", rep);
      case TERRITORY_PAGE -> get("territories/" + rep.territory() + "/page", rep);
    };
  }

  /** A key as a client makes it. */
  static String key(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** Of yesterday, which has begun in every zone. */
  private static String call(String hcp, String product) {
    return """
        {"callDate":"%s","hcpId":"%s","productIds":["%s"],"outcome":"INTERESTED","nextAction":"VISIT_AGAIN",\
        "nextActionNote":null,"attendeeIds":[],"submit":true,\
        "entry":{"millis":12400,"taps":5,"hcpPicked":true,"device":"PHONE","offline":false}}"""
        .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(1), hcp, product);
  }

  private static String get(String path, Rep rep) {
    return "GET " + API + path + " HTTP/1.1\r\n" + headers(rep) + "\r\n";
  }

  private static String post(String path, Rep rep, String key, String body) {
    return "POST "
        + API
        + path
        + " HTTP/1.1\r\n"
        + headers(rep)
        + "Idempotency-Key: "
        + key
        + "\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String headers(Rep rep) {
    return "Host: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
        + rep.token()
        + "\r\n";
  }
}
