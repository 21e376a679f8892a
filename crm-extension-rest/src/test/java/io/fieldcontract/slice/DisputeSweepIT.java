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

  private static final String MADE = "cast(%s as text) like '018f%%'";

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

  // A measurement for the log, with -Dsweep.disputes=100000 of as many as a large company has.
  @Test
  void manyOpenDisputesAreSweptTogether() throws Exception {
    int many = Integer.getInteger("sweep.disputes", 10_000);
    String model = Claims.id(claims.filed());
    Stack.change(
        """
        insert into ic_dispute select r.* from ic_dispute d, generate_series(1, %d) n,
          lateral jsonb_populate_record(d, jsonb_build_object('id',
            cast('018f' || substr(md5(cast(n as text)), 5) as uuid))) r
        where d.id = '%s'"""
            .formatted(many, model));
    try {
      Stack.change(
          """
          insert into dispute_clock select r.* from dispute_clock k, ic_dispute d,
            lateral jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(),
              'dispute_id', d.id)) r
          where k.dispute_id = '%s' and %s"""
              .formatted(model, MADE.formatted("d.id")));
      Stack.change("analyze ic_dispute");
      Stack.change("analyze dispute_clock");
      // About one in a hundred became due since the last sweep.
      report(many, "01", "03");
    } finally {
      Stack.change("delete from outbox_event where object_type = 'DisputeClock'");
      Stack.change("delete from live_event where type = 'DisputeMissed'");
      Stack.change("delete from dispute_clock where " + MADE.formatted("dispute_id"));
      Stack.change("delete from ic_dispute where " + MADE.formatted("id"));
    }
  }

  private static void report(int many, String from, String to) throws Exception {
    String some =
        "%s and substr(cast(dispute_id as text), 10, 2) between '%s' and '%s'"
            .formatted(MADE.formatted("dispute_id"), from, to);
    Stack.change(
        "update dispute_clock set due_at = now(), warn_at = null, next_at = now()"
            + " where promise = 'ACKNOWLEDGE' and "
            + some);
    Bell.until(
        () ->
            Stack.number("select count(*) from dispute_clock where next_at <= now() and " + some)
                == 0);
    System.out.println(
        Stack.text(
            "select 'Of %d open disputes ' || count(*) || ' were missed and found within '"
                    .formatted(many)
                + " || extract(epoch from max(missed_found_at) - min(missed_found_at)) || ' s'"
                + " from dispute_clock where missed_found_at is not null and "
                + some));
    assertThat(
            Stack.number(
                "select count(*) from audit_entry where action = 'DisputeMissed' and object_id in"
                    + " (select id from dispute_clock where "
                    + some
                    + ")"))
        .isEqualTo(
            Stack.number(
                "select count(*) from dispute_clock where promise = 'ACKNOWLEDGE' and " + some));
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
