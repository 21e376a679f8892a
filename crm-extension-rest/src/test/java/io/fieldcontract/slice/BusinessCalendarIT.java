package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations keep calendars version by version; everybody reads those of the own regions. */
class BusinessCalendarIT extends Slice {

  @Test
  void everybodyReadsTheCalendarsOfTheOwnRegions() throws Exception {
    assertThat(list("rep19").get("total").asInt()).isEqualTo(1);
    assertThat(list("manager02").get("total").asInt()).isEqualTo(1);
    assertThat(list("liaison").get("total").asInt()).isEqualTo(2);
    assertThat(list("ops").get("total").asInt()).isEqualTo(4);
    String ofRep = list("rep19").at("/items/0/id").asText();
    assertThat(get("rep19", ofRep).status()).isEqualTo(200);
    assertThat(get("rep", ofRep).problem()).isEqualTo("not-found");
    assertThat(get("rep", ofRep + "/versions/1").problem()).isEqualTo("not-found");
    assertThat(get("rep19", ofRep + "/versions/99").problem()).isEqualTo("not-found");
    ObjectNode same = content(ofRep);
    assertThat(put("manager04", ofRep, 0L, same).problem()).isEqualTo("forbidden");
    assertThat(list("ops").findValuesAsText("zoneId")).contains("America/Chicago");
  }

  @Test
  void aNewVersionLeavesTheOldOneAsItWas() throws Exception {
    String id = calendarOf("rep24");
    long version = version(id);
    int number = get("ops", id).body().at("/made/number").asInt();
    ObjectNode before = content(id);
    ObjectNode other = before.deepCopy().put("name", "North West, revised");

    assertThat(put("ops", id, null, other).problem()).isEqualTo("version-required");
    Api.Reply made = put("ops", id, version, other);
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.body().at("/made/number").asInt()).isEqualTo(number + 1);
    assertThat(made.body().at("/made/by/name").asText()).isNotBlank();
    assertThat(made.body().get("history")).hasSize(number + 1);
    assertThat(made.body().at("/content/name").asText()).isEqualTo("North West, revised");
    assertThat(get("rep24", id + "/versions/" + number).body().get("content")).isEqualTo(before);

    Api.Reply late = put("ops02", id, version, before);
    assertThat(late.problem()).isEqualTo("stale-version");
    assertThat(late.body().get("changed").toString()).isEqualTo("[\"name\"]");
    assertThat(put("ops", id, version + 1, before).status()).isEqualTo(200);
    assertThat(
            Stack.number(
                "select count(*) from audit_entry where action = 'CalendarChanged' and object_id = '%s'"
                    .formatted(id)))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void theDatabaseLetsNobodyChangeAVersion() {
    assertThatThrownBy(
            () ->
                Stack.change(
                    "update business_calendar_version set content = '{}' where number = 1"))
        .hasMessageContaining("a version never changes");
    assertThatThrownBy(() -> Stack.change("delete from sla_policy_version"))
        .hasMessageContaining("a version never changes");
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    String id = calendarOf("rep24");
    refused(id, "zoneId", "Mars/Olympus", "zoneId");
    refused(id, "week", Map.of(), "week");
    refused(id, "week", Map.of("FRIDAY", List.of("09:00-12:00", "11:00-17:00")), "week.FRIDAY");
    refused(id, "week", Map.of("FRIDAY", List.of("17:00-09:00")), "week.FRIDAY");
    refused(id, "lastYear", 2001, "firstYear", "lastYear");
    refused(id, "lastYear", 3000, "lastYear");
    refused(id, "name", " ", "name");
    Map<String, String> beyond = Map.of("date", "2099-01-01", "name", "Some day");
    refused(id, "holidays", List.of(beyond), "holidays.2099-01-01");
    ObjectNode noDay = content(id);
    noDay.putObject("week").putArray("SOMEDAY");
    assertThat(put("ops", id, version(id), noDay).problem()).isEqualTo("malformed-body");
  }

  @Test
  void holidaysComeFromALibraryOrAList() throws Exception {
    String id = calendarOf("rep24");
    long version = version(id);
    int next = content(id).get("lastYear").asInt() + 1;
    Map<String, Object> country =
        Map.of("country", "us", "subdivision", "wa", "fromYear", next, "toYear", next);
    Map<String, Object> shown = new HashMap<>(country);
    shown.put("dryRun", true);

    JsonNode would = holidays(id, version, shown).body();
    assertThat(would.at("/content/lastYear").asInt()).isEqualTo(next);
    assertThat(version(id)).isEqualTo(version);
    JsonNode made = holidays(id, version, country).body();
    assertThat(made.at("/content/lastYear").asInt()).isEqualTo(next);
    assertThat(made.at("/content/holidays").findValuesAsText("date")).contains(next + "-07-04");

    Map<String, String> list = Map.of("list", next + "-12-24;Half a day;08:00-12:00");
    JsonNode half = holidays(id, version + 1, list).body();
    assertThat(half.at("/content/holidays").toString()).contains("08:00-12:00");

    Api.Reply faulty = holidays(id, version + 2, Map.of("list", "2026-01-01;Fine\n2026-13-01;Not"));
    assertThat(faulty.problem()).isEqualTo("holiday-list-invalid");
    assertThat(faulty.body().get("rows").toString())
        .isEqualTo("[{\"line\":2,\"fault\":\"NOT_A_DATE\"}]");
    assertThat(holidays(id, version, list).problem()).isEqualTo("stale-version");
    JsonNode places = api.get("holiday-places").as("ops").send().body();
    assertThat(places.get("items").findValuesAsText("code")).contains("us", "de", "by");
  }

  @Test
  void aRegionHasOneCalendar() throws Exception {
    String region = "01980000-0000-7000-8000-00000000cafe";
    ObjectNode content = content(calendarOf("rep24")).put("regionId", region);
    assertThat(make(content).fields()).containsExactly("regionId");
    Stack.change(
        "insert into region (id, external_id, name, zone_id) values ('%s', 'R-X', 'Xanadu', 'UTC')"
            .formatted(region));
    try {
      Api.Reply made = make(content);
      assertThat(made.status()).isEqualTo(201);
      assertThat(made.header("ETag")).isEqualTo("\"0\"");
      assertThat(made.header("Location")).endsWith(made.body().get("id").asText());
      assertThat(make(content).fields()).containsExactly("regionId");
    } finally {
      Stack.change(
          """
          alter table business_calendar_version disable trigger business_calendar_version_immutable;
          delete from business_calendar_version v using business_calendar b
            where b.id = v.calendar_id and b.region_id = '%1$s';
          alter table business_calendar_version enable trigger business_calendar_version_immutable;
          delete from business_calendar where region_id = '%1$s';
          delete from region where id = '%1$s'"""
              .formatted(region));
    }
  }

  @Test
  void operationsAreToldWhySomethingIsDue() throws Exception {
    String november = LocalDate.now().getYear() + "-11-";
    Map<String, String> pause =
        Map.of("from", november + "20T19:00:00Z", "to", november + "24T18:00:00Z");
    Map<String, Object> filed =
        Map.of(
            "calendarId",
            calendarOf("rep19"),
            "filedAt",
            november + "20T18:00:00Z",
            "pauses",
            List.of(pause));
    JsonNode english = diagnose(filed, "en").body();
    assertThat(english.at("/acknowledge/dueAt").asText()).isEqualTo(november + "22T18:00:00Z");
    assertThat(english.at("/resolve/text").asText()).startsWith("10 working days");
    assertThat(english.at("/resolve/days").findValuesAsText("text"))
        .anyMatch(day -> day.contains("Thanksgiving; no working hours"))
        .anyMatch(day -> day.contains("paused"));
    assertThat(diagnose(filed, "de").body().at("/resolve/text").asText())
        .startsWith("10 Arbeitstage");

    refused(filed, "filedAt", "2099-01-01T00:00:00Z", "outside-calendar");
    refused(filed, "filedAt", "+999999999-12-31T00:00:00Z", "malformed-body");
    refused(filed, "pauses", List.of(Map.of("from", november + "01T00:00:00Z")), "invalid-input");
    refused(filed, "calendarId", "01980000-0000-7000-8000-00000000dead", "not-found");
    refused(filed, "policyId", "01980000-0000-7000-8000-00000000dead", "not-found");
    assertThat(api.post("business-calendars/diagnose").as("manager").json(filed).send().problem())
        .isEqualTo("forbidden");
  }

  @Test
  void whatIsPromisedIsKeptVersionByVersion() throws Exception {
    JsonNode policy = api.get("sla-policies").as("rep19").send().body().at("/items/0");
    assertThat(policy.get("name").asText()).isEqualTo("IC_DISPUTE");
    assertThat(policy.at("/content/acknowledgeHours").asInt()).isEqualTo(48);
    assertThat(policy.at("/content/resolveWorkingDays").asInt()).isEqualTo(10);
    String path = "sla-policies/" + policy.get("id").asText();
    long version = policy.get("version").asLong();
    Map<String, Integer> stricter =
        Map.of("acknowledgeHours", 24, "resolveWorkingDays", 5, "warnAtPercent", 60);
    assertThat(api.put(path).as("ops").json(stricter).send().problem())
        .isEqualTo("version-required");
    Api.Reply changed = api.put(path).as("ops").ifMatch(version).json(stricter).send();
    try {
      assertThat(changed.body().get("number").asInt()).isEqualTo(policy.get("number").asInt() + 1);
      assertThat(api.put(path).as("ops02").ifMatch(version).json(stricter).send().problem())
          .isEqualTo("stale-version");
      JsonNode versions = api.get(path + "/versions").as("rep19").send().body().get("items");
      assertThat(versions.at("/0/number")).isEqualTo(changed.body().get("number"));
      assertThat(versions.at("/0/by/name").asText()).isNotBlank();
      assertThat(versions.at("/0/content/acknowledgeHours").asInt()).isEqualTo(24);
      assertThat(versions.at("/1/content")).isEqualTo(policy.get("content"));
      String none = "sla-policies/01980000-0000-7000-8000-00000000dead/versions";
      assertThat(api.get(none).as("ops").send().problem()).isEqualTo("not-found");
    } finally {
      String old = policy.get("content").toString();
      assertThat(api.put(path).as("ops").ifMatch(version + 1).text(old).send().status())
          .isEqualTo(200);
    }
  }

  private JsonNode list(String login) throws Exception {
    return api.get("business-calendars").as(login).send().body();
  }

  private Api.Reply get(String login, String path) throws Exception {
    return api.get("business-calendars/" + path).as(login).send();
  }

  private Api.Reply put(String login, String id, Long version, JsonNode content) throws Exception {
    Api.Call put = api.put("business-calendars/" + id).as(login).text(content.toString());
    return version == null ? put.send() : put.ifMatch(version).send();
  }

  private Api.Reply make(JsonNode content) throws Exception {
    return api.post("business-calendars").as("ops").text(content.toString()).send();
  }

  private Api.Reply holidays(String id, long version, Map<String, ?> from) throws Exception {
    String path = "business-calendars/" + id + "/holidays-from";
    return api.post(path).as("ops").ifMatch(version).json(from).send();
  }

  private Api.Reply diagnose(Map<String, ?> filed, String language) throws Exception {
    return api.post("business-calendars/diagnose")
        .as("ops")
        .header("Accept-Language", language)
        .json(filed)
        .send();
  }

  private void refused(Map<String, ?> filed, String field, Object value, String problem)
      throws Exception {
    Map<String, Object> wrong = new HashMap<>(filed);
    wrong.put(field, value);
    assertThat(diagnose(wrong, "en").problem()).isEqualTo(problem);
  }

  private void refused(String id, String field, Object value, String... named) throws Exception {
    ObjectNode wrong = content(id);
    wrong.set(field, Api.JSON.valueToTree(value));
    Api.Reply reply = put("ops", id, version(id), wrong);
    assertThat(reply.problem()).isEqualTo("invalid-input");
    assertThat(reply.fields()).containsExactlyInAnyOrder(named);
  }

  private String calendarOf(String rep) throws Exception {
    return list(rep).at("/items/0/id").asText();
  }

  private ObjectNode content(String id) throws Exception {
    return (ObjectNode) get("ops", id).body().get("content");
  }

  private long version(String id) throws Exception {
    return get("ops", id).body().get("version").asLong();
  }
}
