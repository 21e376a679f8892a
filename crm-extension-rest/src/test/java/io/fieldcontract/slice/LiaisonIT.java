package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    for (String day : List.of("2020-01-01", "9999-12-31")) {
      Map<String, Object> elsewhen = with(away(0), "validFrom", day);
      assertThat(api.post("liaison-absences").as("liaison").json(elsewhen).send().fields())
          .containsExactly("validFrom");
    }
    for (String day : List.of("+99999-12-31", "-0044-03-15")) {
      Map<String, Object> noDate = with(away(0), "validFrom", day);
      Api.Reply refused = api.post("liaison-absences").as("liaison").json(noDate).send();
      assertThat(refused.problem()).isEqualTo("malformed-body");
      assertThat(refused.fields()).containsExactly("validFrom");
    }
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

  @Test
  void whoIsNamedTodaySeesTheRegionAndGetsItsFlagsAndTheOneBeforeNoMore() throws Exception {
    Inbox inbox = new Inbox(api, "rep24");
    String before = inbox.raised(0);
    Naming naming = new Naming("rep24");
    try {
      String key = UUID.randomUUID().toString();
      Api.Reply named = naming.put("liaison", 0).key(key).send();
      assertThat(named.status()).isEqualTo(200);
      assertThat(named.body().at("/named/id").asText()).isEqualTo(id("liaison"));
      assertThat(named.body().get("from").asText()).isEqualTo(naming.day(0));
      assertThat(named.body().has("next")).isFalse();
      assertThat(named.header("ETag")).isEqualTo("\"" + (naming.version + 1) + "\"");
      assertThat(naming.put("liaison", 0).key(key).send().header("Idempotency-Replayed"))
          .isEqualTo("true");

      assertThat(regionsOf("liaison")).isEqualTo(3);
      assertThat(regionsOf("liaison02")).isEqualTo(1);
      assertThat(api.get(before).as("liaison").send().status()).isEqualTo(200);
      assertThat(api.get(before).as("liaison02").send().status()).isEqualTo(404);
      JsonNode raised = inbox.raise(inbox.noticed(1)).body();
      assertThat(raised.at("/assignee/id").asText()).isEqualTo(id("liaison"));
      assertThat(naming.audited(naming.version + 1)).isEqualTo("2");
    } finally {
      naming.giveBack();
    }
    assertThat(regionsOf("liaison02")).isEqualTo(2);
  }

  @Test
  void whatIsPlannedIsShownReplacedAndCalledOff() throws Exception {
    Naming naming = new Naming("rep24");
    try {
      JsonNode planned = naming.put("ops02", 10).send().body();
      assertThat(planned.at("/named/id").asText()).isEqualTo(id("liaison02"));
      assertThat(planned.at("/next/id").asText()).isEqualTo(id("ops02"));
      assertThat(planned.at("/next/validFrom").asText()).isEqualTo(naming.day(10));
      assertThat(regionsOf("liaison02")).isEqualTo(2);

      naming.version++;
      naming.put("liaison", 5).send();
      JsonNode seen = api.get(naming.path).as("rep24").send().body();
      assertThat(seen.at("/next/id").asText()).isEqualTo(id("liaison"));
      assertThat(seen.at("/next/validFrom").asText()).isEqualTo(naming.day(5));
      assertThat(naming.audited(naming.version + 1)).isEqualTo("2");

      naming.version++;
      JsonNode calledOff = naming.put("liaison02", 0).send().body();
      assertThat(calledOff.has("next")).isFalse();
      assertThat(calledOff.get("from").asText()).isLessThan(naming.day(0));
      assertThat(naming.audited(naming.version + 1)).isEqualTo("1");
    } finally {
      naming.giveBack();
    }
  }

  @Test
  void namingWhoIsNamedAnywayChangesNothing() throws Exception {
    Naming naming = new Naming("rep24");
    JsonNode before = api.get(naming.path).as("ops").send().body();
    Api.Reply same = naming.put("liaison02", 3).send();
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.body()).isEqualTo(before);
    assertThat(same.header("ETag")).isEqualTo("\"" + naming.version + "\"");
    assertThat(naming.audited(naming.version + 1)).isNull();
  }

  @Test
  void opsAloneNamesAColleagueFromTodayOnKnowingWhoIsNamed() throws Exception {
    Naming naming = new Naming("rep24");
    assertThat(naming.put("rep", 0).send().fields()).containsExactly("userId");
    assertThat(naming.put("liaison", -1).send().fields()).containsExactly("validFrom");
    assertThat(api.put(naming.path).as("ops").ifMatch(0).json(Map.of()).send().fields())
        .containsExactly("userId", "validFrom");
    for (String login : List.of("rep24", "manager04", "liaison02")) {
      assertThat(naming.put("liaison", 0).as(login).send().status()).isEqualTo(403);
    }
    Map<String, String> asked = Map.of("userId", id("liaison"), "validFrom", naming.day(0));
    String unknown = "regions/" + UUID.randomUUID() + "/liaison";
    assertThat(api.put(unknown).as("ops").ifMatch(0).json(asked).send().status()).isEqualTo(404);
    assertThat(api.put(naming.path).as("ops").json(asked).send().problem())
        .isEqualTo("version-required");
    Api.Reply now = api.get(naming.path).as("ops").send();
    assertThat(now.header("ETag")).isEqualTo("\"" + naming.version + "\"");

    try {
      naming.put("liaison", 20).send();
      Api.Reply late = naming.put("ops02", 10).send();
      assertThat(late.status()).isEqualTo(412);
      assertThat(late.body().get("changed").toString()).isEqualTo("[\"named\"]");
      assertThat(late.body().at("/current/next/id").asText()).isEqualTo(id("liaison"));
    } finally {
      naming.giveBack();
    }
  }

  /** Names the liaison of the region of a rep. */
  private final class Naming {
    private final String region;
    private final LocalDate today;
    private final String term;
    private final String path;
    private long version;

    Naming(String rep) throws Exception {
      JsonNode me = api.get("me").as(rep).send().body();
      region = me.at("/regions/0/id").asText();
      today = LocalDate.parse(me.get("today").asText());
      // Somebody may be planned by another test.
      term =
          Stack.text(
              "select id from ops_liaison where region_id = '%s' order by valid_from limit 1"
                  .formatted(region));
      path = "regions/" + region + "/liaison";
      version = api.get(path).as("ops").send().body().get("version").asLong();
    }

    Api.Call put(String login, int days) throws Exception {
      return api.put(path)
          .as("ops")
          .ifMatch(version)
          .json(Map.of("userId", id(login), "validFrom", day(days)));
    }

    String day(int days) {
      return today.plusDays(days).toString();
    }

    /** How many terms there were after the naming that made the version; null without one. */
    String audited(long version) {
      return Stack.text(
          """
          select jsonb_array_length(after -> 'named') from audit_entry
          where action = 'LiaisonNamed' and object_id = '%s' and object_version = %d"""
              .formatted(region, version));
    }

    void giveBack() throws Exception {
      Stack.change(
          "delete from ops_liaison where region_id = '%s' and id <> '%s'".formatted(region, term));
      Stack.change("update ops_liaison set valid_to = null where id = '" + term + "'");
    }
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
