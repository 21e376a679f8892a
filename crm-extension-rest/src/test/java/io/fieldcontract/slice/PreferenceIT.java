package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each person says how to be told, and how Keycloak's address becomes known. */
class PreferenceIT extends Slice {

  @Test
  void withoutAWishTheStandardOfTheRoleHolds() throws Exception {
    JsonNode rep = get("rep21").body();
    assertThat(rep.get("mail").asText()).isEqualTo("DIGEST");
    assertThat(rep.get("language").asText()).isEqualTo("en");
    assertThat(rep.get("workingDays").toString())
        .isEqualTo("[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]");
    assertThat(rep.get("from").asText()).isEqualTo("08:00");
    assertThat(rep.get("zoneId").asText())
        .isEqualTo(
            Stack.text(
                "select zone_id from region r join territory t on t.region_id = r.id where t.id = '%s'"
                    .formatted(new Field(api, "rep21").territory)));
    assertThat(rep.get("email").asText()).isEqualTo("rep21@demo.example");
    assertThat(get("liaison").body().get("mail").asText()).isEqualTo("AT_ONCE");
    assertThat(get("ops").body().get("zoneId").asText()).isEqualTo("UTC");
  }

  @Test
  void aWishIsKeptAndTwoDevicesMeet() throws Exception {
    assertThat(get("rep23").header("ETag")).isEqualTo("\"0\"");
    assertThat(put("rep23", null, wish()).problem()).isEqualTo("version-required");
    Api.Reply kept = put("rep23", 0L, wish());
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.header("ETag")).isEqualTo("\"1\"");
    JsonNode now = get("rep23").body();
    wish()
        .forEach((name, value) -> assertThat(now.get(name)).isEqualTo(Api.JSON.valueToTree(value)));

    Api.Reply late = put("rep23", 0L, wish());
    assertThat(late.problem()).isEqualTo("stale-version");
    assertThat(late.body().get("changed").toString()).contains("digestAt", "zoneId");
    assertThat(Stack.number("select count(*) from audit_entry where action = 'PreferenceChanged'"))
        .isPositive();
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    refused("language", "fr", "language");
    refused("digestAt", "24:00", "digestAt");
    refused("from", "18:00", "from", "to");
    refused("workingDays", List.of(), "workingDays");
    refused("zoneId", "Mars/Olympus", "zoneId");
    refused("mail", null, "mail");
    assertThat(get("rep21").header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void theAddressFollowsKeycloakAndIsNotInTheAuditTrail() throws Exception {
    Stack.change(
        "update crm_user set email = 'old@demo.example', role = null where login = 'rep21'");
    assertThat(get("rep21").body().get("email").asText()).isNotBlank();
    assertThat(Stack.text("select email || ' ' || role from crm_user where login = 'rep21'"))
        .isEqualTo("rep21@demo.example REP");
    assertThat(
            Stack.number(
                "select count(*) from audit_entry where action = 'SignInRemembered'"
                    + " and (cast(before as text) || cast(after as text)) like '%demo.example%'"))
        .isZero();
  }

  private void refused(String field, Object value, String... named) throws Exception {
    Map<String, Object> wrong = new HashMap<>(wish());
    wrong.put(field, value);
    Api.Reply reply = put("rep21", 0L, wrong);
    assertThat(reply.problem()).isEqualTo("invalid-input");
    assertThat(reply.fields()).containsExactly(named);
  }

  private static Map<String, Object> wish() {
    return Map.of(
        "language", "de",
        "mail", "DIGEST",
        "digestAt", "07:30",
        "workingDays", List.of("TUESDAY", "SATURDAY"),
        "from", "07:15",
        "to", "16:45",
        "zoneId", "Europe/Berlin");
  }

  private Api.Reply get(String login) throws Exception {
    return api.get("notification-preferences").as(login).send();
  }

  private Api.Reply put(String login, Long version, Map<String, ?> wish) throws Exception {
    Api.Call put = api.put("notification-preferences").as(login).json(wish);
    return version == null ? put.send() : put.ifMatch(version).send();
  }
}
