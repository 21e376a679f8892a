package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While a liaison is away, the deputy answers for the regions and sees them. */
class LiaisonIT extends Slice {

  @AfterEach
  void everybodyIsBack() throws Exception {
    Stack.change("delete from liaison_absence");
  }

  @Test
  void aDeputySeesTheRegionsOfTheOneWhoIsAwayUntilThatOneIsBack() throws Exception {
    String region = api.get("regions").as("liaison").send().body().at("/items/0/id").asText();
    assertThat(api.get("regions/" + region + "/liaison").as("liaison02").send().status())
        .isEqualTo(404);
    Api.Reply planned = api.post("liaison-absences").as("liaison").json(away(0)).send();
    assertThat(planned.status()).isEqualTo(201);
    assertThat(planned.header("ETag")).isEqualTo("\"0\"");

    assertThat(regionsOf("liaison02")).isEqualTo(4);
    JsonNode answers = api.get("regions/" + region + "/liaison").as("liaison02").send().body();
    assertThat(answers.at("/named/id").asText()).isEqualTo(id("liaison"));
    assertThat(answers.at("/answering/id").asText()).isEqualTo(id("liaison02"));
    assertThat(regionsOf("liaison")).isEqualTo(2);

    String path = "liaison-absences/" + planned.body().get("id").asText();
    assertThat(api.delete(path).as("liaison02").ifMatch(0).send().status()).isEqualTo(404);
    assertThat(api.delete(path).as("liaison").send().problem()).isEqualTo("version-required");
    assertThat(api.delete(path).as("liaison").ifMatch(0).send().status()).isEqualTo(204);
    assertThat(regionsOf("liaison02")).isEqualTo(2);
  }

  @Test
  void aFlagGoesToWhoeverIsThere() throws Exception {
    Inbox inbox = new Inbox(api, "rep");
    api.post("liaison-absences").as("liaison").json(away(0)).send();
    Api.Reply raised = inbox.raise(inbox.noticed(0));
    assertThat(raised.body().at("/assignee/id").asText()).isEqualTo(id("liaison02"));
    String flag = "anomaly-flags/" + raised.body().get("id").asText();
    assertThat(inbox.act("liaison02", flag, "acknowledge", 0).status()).isEqualTo(200);
    everybodyIsBack();
    assertThat(inbox.act("liaison02", flag, "start", 1).status()).isEqualTo(404);
  }

  @Test
  void anAbsenceThatBeganBeforeEndsToday() throws Exception {
    String id =
        api.post("liaison-absences")
            .as("ops")
            .json(with(away(-3), "userId", id("liaison")))
            .send()
            .body()
            .get("id")
            .asText();
    assertThat(regionsOf("liaison02")).isEqualTo(4);
    api.delete("liaison-absences/" + id).as("liaison").ifMatch(0).send();
    assertThat(regionsOf("liaison02")).isEqualTo(2);
    assertThat(Stack.number("select count(*) from liaison_absence where id = '" + id + "'"))
        .isOne();
    assertThat(
            Stack.number(
                "select count(*) from audit_entry where object_id = '"
                    + id
                    + "' and action in ('LiaisonAbsencePlanned', 'LiaisonAbsenceEnded')"))
        .isEqualTo(2);
  }

  @Test
  void onlyAColleagueStandsInAndOnlyOpsPlansForOthers() throws Exception {
    Map<String, Object> byRep = with(away(0), "deputyId", id("rep"));
    assertThat(api.post("liaison-absences").as("liaison").json(byRep).send().fields())
        .containsExactly("deputyId");
    Map<String, Object> bySelf = with(away(0), "deputyId", id("liaison"));
    assertThat(api.post("liaison-absences").as("liaison").json(bySelf).send().fields())
        .containsExactly("deputyId");
    Map<String, Object> ofAnother = with(away(0), "userId", id("liaison02"));
    assertThat(api.post("liaison-absences").as("liaison").json(ofAnother).send().fields())
        .containsExactly("userId");
    Map<String, Object> backwards = with(away(0), "validTo", today().minusDays(1).toString());
    assertThat(api.post("liaison-absences").as("liaison").json(backwards).send().fields())
        .containsExactly("validTo");
    assertThat(api.get("liaison-absences").as("manager").send().status()).isEqualTo(403);
    assertThat(api.get("liaison-absences").as("ops").send().body().get("total").asInt()).isZero();
  }

  @Test
  void colleaguesAreLiaisonsAndOpsAlone() throws Exception {
    JsonNode colleagues = api.get("colleagues").as("liaison").send().body().get("items");
    assertThat(colleagues.findValuesAsText("id"))
        .contains(id("liaison"), id("liaison02"), id("ops"), id("ops02"))
        .doesNotContain(id("rep"), id("manager"), id("former"));
  }

  private Map<String, Object> away(int days) throws Exception {
    Map<String, Object> absence = new HashMap<>();
    absence.put("deputyId", id("liaison02"));
    absence.put("validFrom", today().plusDays(days).toString());
    return absence;
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    map.put(name, value);
    return map;
  }

  private LocalDate today() throws Exception {
    return LocalDate.parse(api.get("me").as("liaison").send().body().get("today").asText());
  }

  private int regionsOf(String login) throws Exception {
    return api.get("regions").as(login).send().body().get("total").asInt();
  }

  private static String id(String login) {
    return Stack.text("select id from crm_user where login = '" + login + "'");
  }
}
