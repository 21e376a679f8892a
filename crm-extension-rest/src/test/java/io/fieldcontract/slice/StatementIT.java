package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each payee reads the own statements, peers and managers do not, and every read is noted. */
class StatementIT extends Slice {

  @Test
  void aRepReadsTheOwnStatementsPageByPage() throws Exception {
    List<String> ids = new ArrayList<>();
    String next = "";
    for (int pages = 0; next != null; pages++) {
      assertThat(pages).isLessThan(4);
      JsonNode page = list("rep19", "?limit=2" + next).body();
      assertThat(page.get("total").asInt()).isEqualTo(4);
      page.get("items").forEach(item -> ids.add(item.get("id").asText()));
      next = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : null;
    }
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    for (String id : ids) {
      assertThat(read("rep19", id).body().at("/payee/id").asText()).isEqualTo(user("rep19"));
    }
  }

  @Test
  void anAmountCanBeReckonedAgainLineByLine() throws Exception {
    JsonNode statement = read("rep19", statementOf("rep19")).body();
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : statement.get("lines")) {
      sum = sum.add(line.at("/amount/amount").decimalValue());
      assertThat(line.get("explanation").asText()).endsWith("USD.");
      assertThat(line.at("/territory/name").asText()).isNotBlank();
    }
    assertThat(statement.get("lines")).hasSizeBetween(5, 8);
    assertThat(statement.at("/total/amount").decimalValue()).isEqualByComparingTo(sum);
    JsonNode german =
        api.get("ic-statements/" + statementOf("rep19"))
            .as("rep19")
            .header("Accept-Language", "de")
            .send()
            .body();
    assertThat(german.findValuesAsText("explanation")).anyMatch(text -> text.contains(" von "));
  }

  @Test
  void nobodySeesWhatPeersOrReportsArePaid() throws Exception {
    String id = undisputed("rep20");
    List<String> others =
        List.of("rep21", "manager", "manager02", "manager03", "manager04", "liaison", "liaison02");
    for (String other : others) {
      assertThat(read(other, id).problem()).as(other).isEqualTo("not-found");
      JsonNode page = list(other, "?payee=" + user("rep20")).body();
      assertThat(page.get("items").findValuesAsText("id")).as(other).doesNotContain(id);
    }
    assertThat(read("ops", id).status()).isEqualTo(200);
    assertThat(api.get("ic-statements").send().status()).isEqualTo(401);
  }

  @Test
  void everyReadIsNoted() throws Exception {
    String id = undisputed("rep21");
    long before = reads("rep21", id);
    read("rep21", id);
    read("rep21", id);
    assertThat(reads("rep21", id)).isEqualTo(before + 2);
    list("rep21", "");
    assertThat(reads("rep21", id)).isEqualTo(before + 3);
    read("ops", id);
    assertThat(reads("ops", id)).isPositive();
    read("manager04", id);
    assertThat(reads("manager04", id)).isZero();
    assertThat(
            Stack.text(
                "select role || ' ' || object_type || ' ' || object_version from audit_entry"
                    + " where action = 'StatementRead' and object_id = '%s' and user_id = '%s' limit 1"
                        .formatted(id, user("rep21"))))
        .isEqualTo("REP IcStatement 0");
  }

  @Test
  void aDraftIsForOperationsAlone() throws Exception {
    String id = statementOf("rep21");
    String published =
        Stack.text(
            "select cast(published_at as text) from ic_statement where id = '%s'".formatted(id));
    Stack.change(
        "update ic_statement set status = 'DRAFT', published_at = null where id = '%s'"
            .formatted(id));
    try {
      assertThat(read("rep21", id).problem()).isEqualTo("not-found");
      assertThat(list("rep21", "").body().get("total").asInt()).isEqualTo(3);
      assertThat(read("ops", id).body().get("status").asText()).isEqualTo("DRAFT");
    } finally {
      Stack.change(
          "update ic_statement set status = 'PUBLISHED', published_at = '%s' where id = '%s'"
              .formatted(published, id));
    }
  }

  @Test
  void operationsFilterByCycleAndPayee() throws Exception {
    String cycle =
        Stack.text(
            "select cycle_plan_id from ic_statement where id = '%s'"
                .formatted(statementOf("rep19")));
    JsonNode page = list("ops", "?cycle=%s&payee=%s".formatted(cycle, user("rep19"))).body();
    assertThat(page.get("total").asInt()).isEqualTo(1);
    assertThat(list("ops", "?cycle=" + cycle).body().get("total").asInt()).isGreaterThan(20);
    assertThat(list("ops", "?cycle=spring").fields()).containsExactly("cycle");
    assertThat(list("ops", "?after=zzz").problem()).isEqualTo("bad-page");
  }

  private Api.Reply list(String login, String query) throws Exception {
    return api.get("ic-statements" + query).as(login).send();
  }

  private Api.Reply read(String login, String id) throws Exception {
    return api.get("ic-statements/" + id).as(login).send();
  }

  private static long reads(String login, String statement) {
    return Stack.number(
        "select count(*) from audit_entry where action = 'StatementRead' and object_id = '%s' and user_id = '%s'"
            .formatted(statement, user(login)));
  }

  private static String statementOf(String login) {
    return Stack.text(
        "select id from ic_statement where payee_id = '%s' order by period_end desc limit 1"
            .formatted(user(login)));
  }

  /** A statement that nobody disputed: whoever sees a dispute sees the statement too. */
  private static String undisputed(String login) {
    String id =
        Stack.text(
            ("select s.id from ic_statement s where s.payee_id = '%s' and not exists"
                    + " (select from ic_dispute d where d.statement_id = s.id)"
                    + " order by s.period_end desc limit 1")
                .formatted(user(login)));
    assertThat(id).as("an undisputed statement of " + login).isNotNull();
    return id;
  }

  private static String user(String login) {
    return Stack.text("select id from crm_user where login = '%s'".formatted(login));
  }
}
