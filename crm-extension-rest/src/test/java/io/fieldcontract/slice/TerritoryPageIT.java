package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one page of a territory: its numbers are those of the rows, of this very moment. */
class TerritoryPageIT extends Slice {

  private static final String REP = "rep19";
  private static final String MANAGER = "manager04";

  private Field field;

  @BeforeEach
  void field() throws Exception {
    field = new Field(api, REP);
  }

  @Test
  void aSubmittedCallIsInItsReplyAndOnThePageAtOnce() throws Exception {
    JsonNode before = page(REP);
    Map<String, Object> call = field.call(field.uncoveredTarget().get("id").asText());
    JsonNode told = api.post("calls").as(REP).json(call).send().body().get("coverage");
    JsonNode after = page(REP);
    assertThat(without(after.get("coverage"), "asOf")).isEqualTo(without(told, "asOf"));
    assertThat(grown(before, after, "/coverage/covered")).isOne();
    assertThat(grown(before, after, "/coverage/pace/callsMadeToDate")).isOne();
    assertThat(grown(before, after, "/reach/reached")).isOne();
    assertThat(grown(before, after, "/activity/callsThisWeek")).isOne();
    assertThat(grown(before, after, "/activity/weeks/25/calls")).isOne();
  }

  @Test
  void aCorrectedAndAnUnlockedCallMoveTheSums() throws Exception {
    JsonNode before = page(REP);
    Map<String, Object> call = field.call(field.longKnownHcp());
    String id = api.post("calls").as(REP).json(call).send().body().at("/call/id").asText();
    call.remove("submit");
    call.put("callDate", field.today.minusDays(7).toString());
    call.put("reason", "It was a week ago");
    api.post("calls/" + id + "/correct").as(REP).ifMatch(0).json(call).send();
    JsonNode moved = page(REP);
    assertThat(grown(before, moved, "/activity/weeks/25/calls")).isZero();
    assertThat(grown(before, moved, "/activity/weeks/24/calls")).isOne();
    api.post("calls/" + id + "/unlock").as("ops").ifMatch(1).json(Map.of("reason", "Wrong")).send();
    assertThat(grown(before, page(REP), "/activity/weeks/24/calls")).isZero();
  }

  @Test
  void theNumbersAreThoseOfTheRows() throws Exception {
    JsonNode page = page(MANAGER);
    String cycle = page.at("/coverage/cycle/id").asText();
    String starts = page.at("/coverage/cycle/startsOn").asText();
    assertThat(page.at("/coverage/pace/workingDaysElapsed").asInt())
        .isLessThan(page.at("/coverage/pace/workingDays").asInt());
    assertThat(page.at("/reach/reached").asLong())
        .isEqualTo(
            Stack.number(
                """
                select count(distinct c.hcp_id) from call c
                  join account_territory_assignment s on s.account_id = c.hcp_id
                    and s.territory_id = c.territory_id and s.valid_to is null
                where c.territory_id = '%s' and c.status = 'SUBMITTED' and c.call_date >= '%s'"""
                    .formatted(field.territory, starts)));
    assertThat(page.at("/trends/assessed").asLong())
        .isLessThanOrEqualTo(
            Stack.number(
                "select count(*) from cycle_plan_target where cycle_plan_id = '%s' and territory_id = '%s'"
                    .formatted(cycle, field.territory)));
    assertThat(page.at("/flags/open").asLong())
        .isEqualTo(
            Stack.number(
                "select count(*) from anomaly_flag where closed_at is null and territory_id = '%s'"
                    .formatted(field.territory)));
  }

  @Test
  void salesAreThoseOfThreeMonthsAgainstTheirPlan() throws Exception {
    JsonNode page = page(REP);
    String through = page.at("/sales/0/through").asText();
    assertThat(page.at("/sales/0/kind").asText()).isEqualTo("PRIMARY");
    assertThat(page.at("/sales/0/totals/0/amount").decimalValue().toPlainString())
        .isEqualTo(sum("primary_sales", through));
    assertThat(page.at("/sales/0/totals/0/plannedAmount").decimalValue().toPlainString())
        .isEqualTo(sum("(select * from sales_plan where kind = 'PRIMARY') p", through));
    assertThat(page.at("/sales/0/months")).hasSize(12);
    assertThat(page.at("/sales/1/kind").asText()).isEqualTo("SECONDARY");
    assertThat(page.at("/sales/1/totals/0/attainmentPercent").decimalValue()).isPositive();
  }

  @Test
  void aTargetThatCoolsIsToldWithItsCalls() throws Exception {
    JsonNode trends = page(REP).get("trends");
    String target = steadyTarget(trends);
    move(target, trends.get("earlierFrom").asText(), 9);
    JsonNode signal = signal(page(REP), target);
    assertThat(signal.get("kind").asText()).isEqualTo("COOLING");
    assertThat(signal.at("/evidence/recentCalls").asInt()).isZero();
    assertThat(signal.at("/evidence/earlierCalls").asInt()).isEqualTo(9);
    assertThat(signal.at("/evidence/probability").asText()).isEqualTo("0.026");
    assertThat(signal.get("reason").asText())
        .contains("no calls in the last 40 working days, 9 in the 80 before");
    // It is no more as soon as somebody goes there often enough.
    for (int i = 0; i < 3; i++) {
      api.post("calls").as(REP).json(field.call(target)).send();
    }
    assertThat(signal(page(REP), target)).isNull();
  }

  @Test
  void whatIsOutOfScopeIsNotThere() throws Exception {
    String path = "territories/" + field.territory + "/page";
    for (String login : List.of("rep", "manager", "liaison")) {
      assertThat(api.get(path).as(login).send().problem()).isEqualTo("not-found");
      assertThat(api.get("territories/" + field.territory + "/signals").as(login).send().problem())
          .isEqualTo("not-found");
    }
    for (String login : List.of(REP, MANAGER, "liaison02", "ops")) {
      assertThat(api.get(path).as(login).send().status()).isEqualTo(200);
    }
  }

  @Test
  void whatWasBrokenIsFoundAndPutRight() throws Exception {
    String broken =
        Stack.text(
            "select max(call_date) from call_day where territory_id = '%s' and calls > 0"
                .formatted(field.territory));
    String where =
        " where territory_id = '%s' and call_date = '%s'".formatted(field.territory, broken);
    Stack.change("update call_day set calls = calls + 2, late_calls = late_calls + 1" + where);
    JsonNode found = check(broken, false).get("differences");
    JsonNode difference = ofTerritory(found);
    assertThat(difference.get("kept").asInt() - difference.get("counted").asInt()).isEqualTo(2);
    assertThat(difference.get("keptLate").asInt() - difference.get("countedLate").asInt()).isOne();
    assertThat(check(broken, true).get("repaired").asBoolean()).isTrue();
    assertThat(ofTerritory(check(broken, false).get("differences"))).isNull();
    assertThat(Stack.number("select calls from call_day" + where))
        .isEqualTo(Stack.number("select count(*) from call" + where + " and status = 'SUBMITTED'"));
    Stack.change("delete from call_day" + where);
    assertThat(ofTerritory(check(broken, true).get("differences")).get("kept").asInt()).isZero();
    assertThat(ofTerritory(check(broken, true).get("differences"))).isNull();
    assertThat(api.post("call-day-checks").as(MANAGER).json(days(broken, true)).send().problem())
        .isEqualTo("forbidden");
    Map<String, Object> wrong = days(broken, false);
    wrong.put("to", "1999-01-01");
    assertThat(api.post("call-day-checks").as("ops").json(wrong).send().fields())
        .containsExactly("to");
  }

  private JsonNode check(String day, boolean repair) throws Exception {
    return api.post("call-day-checks").as("ops").json(days(day, repair)).send().body();
  }

  private static Map<String, Object> days(String day, boolean repair) {
    return new HashMap<>(Map.of("from", day, "to", day, "repair", repair));
  }

  private JsonNode ofTerritory(JsonNode differences) {
    for (JsonNode one : differences) {
      if (one.at("/territory/id").asText().equals(field.territory)) {
        return one;
      }
    }
    return null;
  }

  private JsonNode page(String login) throws Exception {
    return api.get("territories/" + field.territory + "/page").as(login).send().body();
  }

  private static JsonNode signal(JsonNode page, String hcp) {
    for (JsonNode one : page.at("/signals/items")) {
      if (one.at("/hcp/id").asText().equals(hcp)) {
        return one;
      }
    }
    return null;
  }

  /** A target of tier A, so that its signals come first. */
  private String steadyTarget(JsonNode trends) {
    return Stack.text(
        """
        select p.hcp_id from cycle_plan_target p join account_territory_assignment s
            on s.account_id = p.hcp_id and s.territory_id = p.territory_id and s.tier = 'A'
            and s.valid_to is null and s.valid_from <= '%s'
        where p.territory_id = '%s' and p.cycle_plan_id =
          (select id from cycle_plan order by starts_on desc limit 1) order by p.hcp_id limit 1"""
            .formatted(trends.get("earlierFrom").asText(), field.territory));
  }

  /** Leaves the HCP so many calls, on the days from a day on, and no others. */
  private void move(String hcp, String from, int calls) throws Exception {
    Stack.change(
        "update call set call_date = call_date - 3650 where territory_id = '%s' and hcp_id = '%s'"
            .formatted(field.territory, hcp));
    Stack.change(
        """
        insert into call (id, territory_id, hcp_id, user_id, call_date, status, outcome, next_action,
          created_at, first_submitted_at)
        select gen_random_uuid(), '%s', '%s', (select id from crm_user where login = '%s'),
          date '%s' + n, 'SUBMITTED', 'INTERESTED', 'VISIT_AGAIN', now(), now()
        from generate_series(0, %d) n"""
            .formatted(field.territory, hcp, REP, from, calls - 1));
  }

  private String sum(String from, String through) {
    return Stack.text(
        """
        select sum(amount) from %s where territory_id = '%s' and month <= date '%s'
          and month > date '%s' - interval '3 months'"""
            .formatted(from, field.territory, through, through));
  }

  private static long grown(JsonNode before, JsonNode after, String path) {
    return after.at(path).asLong() - before.at(path).asLong();
  }

  private static JsonNode without(JsonNode node, String name) {
    ObjectNode copy = node.deepCopy();
    copy.remove(name);
    return copy;
  }
}
