package io.fieldcontract.slice;

import static io.fieldcontract.slice.Claims.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what of a dispute, and who hears of it. */
class DisputeScopeIT extends Slice {

  private static final String REP = "rep24";
  private static final String PEER = "rep21";
  private static final String MANAGER = "manager04";
  private static final String LIAISON = "liaison02";

  private Claims claims;

  @BeforeEach
  void claims() {
    claims = new Claims(api, REP);
  }

  @Test
  void peersSeeNothingAndRepsReadNoNotes() throws Exception {
    String at = claims.filed();
    claims.act(MANAGER, at, "notes", text("Between us"));
    assertThat(claims.detail(LIAISON, at).get("notes")).hasSize(1);
    assertThat(claims.detail(REP, at).has("notes")).isFalse();
    for (String other : List.of(PEER, "rep23", "manager", "liaison")) {
      assertThat(api.get(at).as(other).send().problem()).as(other).isEqualTo("not-found");
      assertThat(ids(other, "?limit=200")).as(other).doesNotContain(Claims.id(at));
      assertThat(new String(api.get("ic-disputes/export").as(other).send().raw().body()))
          .doesNotContain(Claims.id(at));
    }
    assertThat(api.post(at + "/withdraw").as(PEER).ifMatch(0).send().problem())
        .isEqualTo("not-found");
  }

  @Test
  void aSharedTerritoryShowsNothing() throws Exception {
    String at = claims.filed();
    // What was filed shows what a predecessor is paid.
    String territory = claims.detail(REP, at).at("/dispute/territory/id").asText();
    Stack.change(
        "update ic_dispute set territory_id = (select a.territory_id from user_territory_assignment a"
            + " join crm_user u on u.id = a.user_id where u.login = '%s' limit 1) where id = '%s'"
                .formatted(PEER, Claims.id(at)));
    assertThat(api.get(at).as(PEER).send().problem()).isEqualTo("not-found");
    assertThat(api.get(at).as(REP).send().status()).isEqualTo(200);
    Stack.change(
        "update ic_dispute set territory_id = '%s' where id = '%s'"
            .formatted(territory, Claims.id(at)));
  }

  @Test
  void whoSeesTheDisputeSeesItsStatement() throws Exception {
    String at = claims.filed();
    assertThat(api.get("ic-statements/" + statement(at)).as(MANAGER).send().status())
        .isEqualTo(200);
    assertThat(api.get("ic-statements/" + statement(at)).as("manager").send().status())
        .isEqualTo(404);
  }

  @Test
  void openScreensOfPeersHearNothing() throws Exception {
    String at = claims.filed();
    try (Ear peer = Ear.ready(application(), PEER);
        Ear rep = Ear.ready(application(), REP);
        Ear manager = Ear.ready(application(), MANAGER)) {
      claims.act(MANAGER, at, "notes", text("Between us"));
      claims.act(MANAGER, at, "acknowledge");
      manager.await(Ear.of("DisputeNoted", Claims.id(at)));
      rep.await(Ear.of("DisputeAcknowledged", Claims.id(at)));
      assertThat(rep.heard()).noneMatch(event -> event.toString().contains("DisputeNoted"));
      assertThat(peer.heard()).noneMatch(event -> event.data().contains(Claims.id(at)));
    }
  }

  @Test
  void whoItConcernsIsNotified() throws Exception {
    String at = claims.filed();
    new Bell(api, MANAGER).await(at, "DisputeFiled");
    claims.act(MANAGER, at, "acknowledge");
    claims.act(MANAGER, at, "escalate", Map.of("reason", "Beyond me"));
    new Bell(api, LIAISON).await(at, "DisputeEscalated");
    new Bell(api, REP).await(at, "DisputeEscalated", "DisputeAcknowledged");
    claims.act(REP, at, "replies", text("Please hurry"));
    new Bell(api, LIAISON).await(at, "DisputeReplied", "DisputeEscalated");
    assertThat(new Bell(api, LIAISON).about(at).get(0).get("text").asText())
        .contains("wrote something about the dispute: missing transaction of ")
        .doesNotContain("hurry");
    assertThat(new Bell(api, PEER).about(at)).isEmpty();
  }

  @Test
  void filesAreSeenWithTheDisputeAndEachLookIsWrittenDown() throws Exception {
    String at = claims.filed();
    byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes();
    String file = at + "/files/" + UUID.randomUUID();
    assertThat(api.put(file).bytes(pdf, "application/pdf").as(REP).send().status()).isEqualTo(201);
    assertThat(api.put(file).bytes(pdf, "application/pdf").as(REP).send().status()).isEqualTo(200);
    Api.Reply read = api.get(file).as(MANAGER).send();
    assertThat(read.raw().body()).isEqualTo(pdf);
    assertThat(read.header("Content-Disposition"))
        .startsWith("attachment; filename=")
        .endsWith("pdf\"");
    assertThat(api.get(file).as(PEER).send().problem()).isEqualTo("not-found");
    assertThat(api.put(file).bytes(pdf, "application/pdf").as(PEER).send().problem())
        .isEqualTo("not-found");
    assertThat(put(at, pdf, "application/pdf").as(MANAGER).send().problem())
        .isEqualTo("not-your-dispute");
    assertThat(api.delete(file).as(REP).send().status()).isEqualTo(204);
    assertThat(api.get(file).as(MANAGER).send().status()).isEqualTo(404);
    assertThat(
            Stack.text(
                ("select string_agg(action || ' ' || u.login, ', ' order by e.id)"
                        + " from audit_entry e join crm_user u on u.id = e.user_id"
                        + " where object_id = '%s'")
                    .formatted(file.substring(file.lastIndexOf('/') + 1))))
        .isEqualTo(
            "DisputeFileAdded %1$s, DisputeFileRead %2$s, DisputeFileRemoved %1$s"
                .formatted(REP, MANAGER));
  }

  @Test
  void whatIsNoFileOrTooMuchIsRefused() throws Exception {
    String at = claims.filed();
    byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes();
    assertThat(put(at, "GIF89a".getBytes(), "image/png").as(REP).send().problem())
        .isEqualTo("not-a-photo-or-pdf");
    byte[] large = Arrays.copyOf(pdf, 10 * 1024 * 1024 + 1);
    assertThat(put(at, large, "application/pdf").as(REP).send().problem())
        .isEqualTo("file-too-large");
    for (int i = 0; i < 10; i++) {
      put(at, Camera.photo(i), "image/jpeg").as(REP).send();
    }
    assertThat(put(at, pdf, "application/pdf").as(REP).send().problem())
        .isEqualTo("too-many-files");
  }

  private List<String> ids(String login, String query) throws Exception {
    JsonNode page = api.get("ic-disputes" + query).as(login).send().body();
    return page.get("items").findValuesAsText("id");
  }

  private static String statement(String at) {
    return Stack.text(
        "select statement_id from ic_dispute where id = '%s'".formatted(Claims.id(at)));
  }

  private Api.Call put(String at, byte[] content, String type) {
    return api.put(at + "/files/" + UUID.randomUUID()).bytes(content, type);
  }
}
