package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page says to do, what people say to it, and what is withheld. */
class TerritorySignalIT extends Slice {

  private static final String REP = "rep19";
  private static final String MANAGER = "manager04";
  private static final Map<String, Object> REASON = Map.of("reason", "On leave until spring");

  private String territory;

  @BeforeEach
  void territory() throws Exception {
    territory = new Field(api, REP).territory;
  }

  @Test
  void aFewAreShownAndRemainTheSame() throws Exception {
    JsonNode signals = page(REP).get("signals");
    assertThat(signals.get("items").size()).isBetween(1, 5);
    assertThat(signals.get("total").asInt()).isGreaterThanOrEqualTo(signals.get("items").size());
    assertThat(ids(page(MANAGER))).isEqualTo(ids(page(REP)));
    String first = ids(page(REP)).get(0);
    assertThat(
            Stack.text(
                "select role || ' ' || action from audit_entry where object_id = '" + first + "'"))
        .isEqualTo("SYSTEM SignalMade");
  }

  @Test
  void oneThatIsDismissedStaysAwayUntilItExpires() throws Exception {
    String id = unanswered();
    String path = "territory-signals/" + id;
    assertThat(api.post(path + "/dismiss").as(REP).json(REASON).send().problem())
        .isEqualTo("version-required");
    assertThat(dismiss(path, 0, Map.of("reason", " ")).fields()).containsExactly("reason");
    assertThat(dismiss(path, 7, REASON).problem()).isEqualTo("stale-version");
    int away = page(REP).at("/signals/away").asInt();
    Api.Reply dismissed = dismiss(path, 0, REASON);
    assertThat(dismissed.body().get("status").asText()).isEqualTo("DISMISSED");
    assertThat(dismissed.body().at("/answers/0/reason").asText()).isEqualTo(REASON.get("reason"));
    assertThat(dismissed.body().at("/answers/0/by/name").asText()).isNotBlank();
    assertThat(ids(page(REP))).doesNotContain(id);
    assertThat(page(REP).at("/signals/away").asInt()).isEqualTo(away + 1);
    assertThat(dismiss(path, 1, REASON).problem()).isEqualTo("signal-closed");
    // Not for good, and not in secret: it is in the list, and comes anew when it expires.
    JsonNode list = api.get("territories/" + territory + "/signals").as(REP).send().body();
    assertThat(list.get("items").findValuesAsText("id")).contains(id);
    Stack.change(
        "update territory_signal set made_on = made_on - 28, expires_on = current_date - 1 where id = '%s'"
            .formatted(id));
    assertThat(page(REP).at("/signals/away").asInt()).isEqualTo(away);
  }

  @Test
  void oneThatIsActedOnStaysUntilItIsDone() throws Exception {
    String id = unanswered();
    String path = "territory-signals/" + id;
    String key = UUID.randomUUID().toString();
    Api.Reply acting = api.post(path + "/act").as(MANAGER).key(key).ifMatch(0).send();
    Api.Reply again = api.post(path + "/act").as(MANAGER).key(key).ifMatch(0).send();
    assertThat(again.body()).isEqualTo(acting.body());
    assertThat(page(REP).at("/signals/items/0/status").asText() + ids(page(REP)))
        .contains("ACTING", id);
    assertThat(api.post(path + "/act").as(REP).ifMatch(1).send().problem())
        .isEqualTo("signal-closed");
    Api.Reply done = api.post(path + "/done").as(REP).ifMatch(1).send();
    assertThat(done.body().get("answers").findValuesAsText("answer"))
        .containsExactly("ACT", "DONE");
    assertThat(ids(page(REP))).doesNotContain(id);
    assertThat(
            Stack.text(
                "select string_agg(action, ' ' order by object_version) from audit_entry where object_id = '%s'"
                    .formatted(id)))
        .isEqualTo("SignalMade SignalTaken SignalDone");
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneLearnsOfTheOther() throws Exception {
    String path = "territory-signals/" + unanswered();
    CompletableFuture<Api.Reply> one = CompletableFuture.supplyAsync(() -> act(path, REP));
    CompletableFuture<Api.Reply> other = CompletableFuture.supplyAsync(() -> act(path, MANAGER));
    assertThat(List.of(one.get().status(), other.get().status()))
        .containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void answersAreForThoseWhoHaveTheTerritory() throws Exception {
    String path = "territory-signals/" + unanswered();
    assertThat(api.get(path).as("rep").send().problem()).isEqualTo("not-found");
    assertThat(api.post(path + "/act").as("rep").ifMatch(0).send().problem())
        .isEqualTo("not-found");
    assertThat(api.post(path + "/act").as("manager").ifMatch(0).send().problem())
        .isEqualTo("not-found");
    assertThat(api.post(path + "/act").as("ops").ifMatch(0).send().problem())
        .isEqualTo("forbidden");
    assertThat(api.get(path).as("liaison02").send().status()).isEqualTo(200);
  }

  @Test
  void whatIsSaidIsNeverChanged() throws Exception {
    dismiss("territory-signals/" + unanswered(), 0, REASON);
    assertThat(refused("update signal_answer set reason = 'x'")).contains("append-only");
    assertThat(refused("delete from signal_answer")).contains("append-only");
  }

  @Test
  void whoOptedOutIsInNoNumberOfPrescriptions() throws Exception {
    String hcp = risingHcp();
    JsonNode signal = of(hcp, page(REP));
    assertThat(signal.get("kind").asText()).isEqualTo("UPTICK");
    assertThat(signal.at("/evidence/before").asInt()).isEqualTo(20);
    assertThat(signal.at("/evidence/now").asInt()).isEqualTo(40);
    assertThat(signal.get("reason").asText()).contains("tier B", "40.0", "100.0 % more");
    int assessed = page(REP).at("/upticks/assessed").asInt();
    int risen = page(REP).at("/upticks/risen").asInt();
    Stack.change("update account set pdrp_opt_out = true where id = '" + hcp + "'");
    for (String login : List.of(REP, MANAGER, "ops")) {
      JsonNode page = page(login);
      assertThat(of(hcp, page)).isNull();
      assertThat(page.at("/upticks/assessed").asInt()).isEqualTo(assessed - 1);
      assertThat(page.at("/upticks/risen").asInt()).isEqualTo(risen - 1);
      String path = "territory-signals/" + signal.get("id").asText();
      assertThat(api.get(path).as(login).send().problem()).isEqualTo("not-found");
      JsonNode list = api.get("territories/" + territory + "/signals").as(login).send().body();
      assertThat(list.toString()).doesNotContain(hcp);
    }
    assertThat(
            Stack.text(
                "select cast(after as text) from audit_entry where object_id = '%s'"
                    .formatted(signal.get("id").asText())))
        .doesNotContain("40.0");
  }

  @Test
  void theWordsAreInTheLanguageOfTheCaller() throws Exception {
    JsonNode page =
        api.get("territories/" + territory + "/page")
            .as(REP)
            .header("Accept-Language", "de")
            .send()
            .body();
    assertThat(page.at("/signals/items/0/todo").asText())
        .isNotEqualTo(page(REP).at("/signals/items/0/todo").asText());
  }

  private Api.Reply dismiss(String path, long version, Map<String, Object> reason)
      throws Exception {
    return api.post(path + "/dismiss").as(REP).ifMatch(version).json(reason).send();
  }

  private Api.Reply act(String path, String login) {
    try {
      return api.post(path + "/act").as(login).ifMatch(0).send();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private JsonNode page(String login) throws Exception {
    return api.get("territories/" + territory + "/page").as(login).send().body();
  }

  /** One that is shown and nobody has answered; the demo company has enough of them. */
  private String unanswered() throws Exception {
    for (JsonNode one : page(REP).at("/signals/items")) {
      if (one.get("version").asInt() == 0) {
        return one.get("id").asText();
      }
    }
    throw new AssertionError("no signal left");
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.at("/signals/items").forEach(one -> ids.add(one.get("id").asText()));
    return ids;
  }

  private static JsonNode of(String hcp, JsonNode page) {
    for (JsonNode one : page.at("/signals/items")) {
      if (one.at("/hcp/id").asText().equals(hcp)) {
        return one;
      }
    }
    return null;
  }

  /** One of tier B whose prescriptions double, more than anybody's. */
  private String risingHcp() throws Exception {
    String hcp =
        Stack.text(
            """
            select s.account_id from account_territory_assignment s join account a on a.id = s.account_id
            where s.territory_id = '%s' and s.tier = 'B' and s.valid_to is null and not a.pdrp_opt_out
              and a.active order by s.account_id limit 1"""
                .formatted(territory));
    Stack.change("delete from product_metric where hcp_id = '" + hcp + "'");
    Stack.change(
        """
        insert into product_metric (hcp_id, product_id, month, trx, nrx)
        select '%s', (select id from product order by external_id limit 1),
          cast(date_trunc('month', current_date) - n * interval '1 month' as date),
          case when n <= 3 then 40 else 20 end, 0
        from generate_series(1, 9) n"""
            .formatted(hcp));
    return hcp;
  }

  private static String refused(String sql) {
    try {
      Stack.change(sql);
      return "";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }
}
