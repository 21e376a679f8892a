package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sweep warns and finds what is missed, once, whatever happens to it. */
class DisputeSweepIT extends Slice {

  private static final String REP = "rep24";
  private static final String MANAGER = "manager04";

  private Claims claims;

  @BeforeEach
  void claims() {
    claims = new Claims(api, REP);
  }

  @AfterEach
  void nothingInTheWay() throws Exception {
    Stack.change("drop trigger if exists no_events on live_event");
  }

  @Test
  void itWarnsAndThenFindsWhatIsMissedAndTellsWhoCanAct() throws Exception {
    String at = claims.filed();
    Stack.change(
        "update dispute_clock set warn_at = now(), next_at = now() where promise = 'ACKNOWLEDGE'"
            + " and dispute_id = '%s'".formatted(Claims.id(at)));
    new Bell(api, MANAGER).await(at, "DisputeDueSoon", "DisputeFiled");
    over(at, "ACKNOWLEDGE");
    new Bell(api, MANAGER).await(at, "DisputeMissed", "DisputeDueSoon", "DisputeFiled");
    JsonNode detail = claims.detail(REP, at);
    assertThat(detail.at("/dispute/overdue").asBoolean()).isTrue();
    assertThat(detail.at("/dispute/clocks/0/standing").asText()).isEqualTo("OVERDUE");
    assertThat(detail.get("course").findValuesAsText("what"))
        .containsExactly("DisputeFiled", "DisputeDueSoon", "DisputeMissed");
    // It was found meanwhile, which turns no decision of those who did not know away.
    assertThat(api.post(at + "/acknowledge").as(MANAGER).ifMatch(0).send().status()).isEqualTo(200);
    assertThat(claims.detail(REP, at).at("/dispute/clocks/0/standing").asText())
        .isEqualTo("MISSED");
    assertThat(missed(at)).isOne();
  }

  @Test
  void aLateActFindsTheMissItself() throws Exception {
    String at = claims.filed();
    // As the sweep had not looked yet.
    Stack.change(
        "update dispute_clock set due_at = now() - interval '1 hour', next_at = now() + interval"
            + " '1 hour' where promise = 'ACKNOWLEDGE' and dispute_id = '%s'"
                .formatted(Claims.id(at)));
    claims.act(MANAGER, at, "acknowledge");
    assertThat(missed(at)).isOne();
    assertThat(claims.detail(REP, at).at("/dispute/clocks/0/standing").asText())
        .isEqualTo("MISSED");
  }

  @Test
  void whatASweepDidNotFinishTheNextOneDoes() throws Exception {
    String at = claims.filed();
    Stack.change(
        "create or replace function no_events() returns trigger language plpgsql as"
            + " $$ begin raise exception 'killed'; end $$");
    Stack.change(
        "create trigger no_events before insert on live_event for each row"
            + " when (new.type = 'DisputeMissed') execute function no_events()");
    over(at, "ACKNOWLEDGE");
    String swept =
        "select leased_until > now() + interval '50 seconds' from job_lease where job = 'dispute'";
    Instant deadline = Instant.now().plus(Duration.ofSeconds(15));
    while (Instant.now().isBefore(deadline)) {
      assertThat(missed(at)).isZero();
    }
    assertThat(
            Stack.number(
                "select count(*) from dispute_clock where missed_found_at is not null"
                    + " and dispute_id = '%s'".formatted(Claims.id(at))))
        .isZero();
    Stack.change("drop trigger no_events on live_event");
    Bell.until(() -> missed(at) == 1);
    assertThat(Stack.text(swept)).isNotNull();
  }

  @Test
  void whatHasALeaseSweepsAloneAndADeadNodesWorkIsTakenOver() throws Exception {
    Stack.change("delete from job_lease");
    Stack.change(
        "insert into job_lease (job, node, leased_until) values ('dispute', gen_random_uuid(),"
            + " now() + interval '20 seconds') on conflict (job) do update set"
            + " node = excluded.node, leased_until = excluded.leased_until");
    String at = claims.filed();
    over(at, "RESOLVE");
    assertThat(missed(at)).isZero();
    Bell.until(() -> missed(at) == 1);
    assertThat(
            Stack.number(
                "select count(*) from dispute_clock where dispute_id = '%s' and missed_found_at >="
                        .formatted(Claims.id(at))
                    + " (select now() - interval '30 seconds')"))
        .isOne();
  }

  @Test
  void itClosesWhatNobodyReopened() throws Exception {
    String at = claims.filed();
    claims.act(MANAGER, at, "deny", Claims.text("No"));
    Stack.change(
        "update ic_dispute set closes_at = now() where id = '%s'".formatted(Claims.id(at)));
    Bell.until(() -> claims.detail(REP, at).at("/dispute/status").asText().equals("CLOSED"));
    assertThat(claims.detail(REP, at).get("course").findValuesAsText("what"))
        .containsExactly("DisputeFiled", "DisputeDenied", "DisputeClosed");
    assertThat(claims.act(REP, at, "reopen", Map.of("reason", "But")).problem())
        .isEqualTo("dispute-step-not-possible");
  }

  @Test
  void aHundredThousandOpenDisputesAreSweptQuickly() throws Exception {
    String model = Claims.id(claims.filed());
    String some = "'018f%'";
    Stack.change(
        "insert into ic_dispute select (jsonb_populate_record(d, jsonb_build_object('id',"
            + " cast('018f' || substr(md5(cast(n as text)), 5) as uuid), 'line_id', null,"
            + " 'line_content', null, 'line_component', null, 'line_measure', null,"
            + " 'line_amount', null, 'missing_reference', 'load', 'missing_date', '2026-01-01'))).*"
            + " from ic_dispute d, generate_series(1, 100000) n where d.id = '"
            + model
            + "'");
    try {
      Stack.change(
          "insert into dispute_clock select (jsonb_populate_record(k, jsonb_build_object('id',"
              + " gen_random_uuid(), 'dispute_id', d.id))).*"
              + " from dispute_clock k, ic_dispute d where k.dispute_id = '"
              + model
              + "' and cast(d.id as text) like "
              + some);
      Stack.change("analyze ic_dispute");
      Stack.change("analyze dispute_clock");
      // One in a hundred became due since the last sweep; then a tenth of them at once.
      report("1,000 of 100,000", " and substr(cast(dispute_id as text), 10, 2) < '03'", some);
      report("10,000 of 100,000", " and substr(cast(dispute_id as text), 10, 2) between '10' and '29'", some);
    } finally {
      Stack.change("delete from outbox_event where object_type = 'DisputeClock'");
      Stack.change("delete from live_event where type = 'DisputeMissed'");
      Stack.change("delete from dispute_clock where cast(dispute_id as text) like " + some);
      Stack.change("delete from ic_dispute where cast(id as text) like " + some);
    }
  }

  private static void report(String what, String which, String some) throws Exception {
    Stack.change(
        "update dispute_clock set due_at = now(), next_at = now() where promise = 'ACKNOWLEDGE'"
            + " and missed_found_at is null and cast(dispute_id as text) like "
            + some
            + which);
    String left =
        "select count(*) from dispute_clock where next_at <= now() and cast(dispute_id as text)"
            + " like "
            + some;
    Bell.until(() -> Stack.number(left) == 0);
    System.out.println(
        "SWEEP "
            + what
            + ": "
            + Stack.text(
                "select count(*) || ' found in '"
                    + " || extract(epoch from max(missed_found_at) - min(missed_found_at)) || ' s'"
                    + " from dispute_clock where missed_found_at > now() - interval '30 seconds'"));
  }

  private static void over(String at, String promise) throws Exception {
    Stack.change(
        "update dispute_clock set due_at = now(), warn_at = null, next_at = now()"
            + " where promise = '%s' and dispute_id = '%s'".formatted(promise, Claims.id(at)));
  }

  private static long missed(String at) {
    return Stack.number(
        "select count(*) from audit_entry where action = 'DisputeMissed' and object_id in"
            + " (select id from dispute_clock where dispute_id = '%s')".formatted(Claims.id(at)));
  }
}
