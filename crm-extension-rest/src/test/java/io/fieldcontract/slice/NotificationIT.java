package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears of what in the application, and how it is read. */
class NotificationIT extends Slice {

  private static final Map<String, String> DONE = Map.of("done", "Wholesaler delivers tomorrow");

  private Inbox inbox;
  private Bell rep;
  private Bell liaison;

  @BeforeEach
  void openInbox() throws Exception {
    inbox = new Inbox(api, "rep19");
    rep = new Bell(api, "rep19");
    liaison = new Bell(api, "liaison02");
  }

  @Test
  void eachActTellsWhomItConcernsAndNeverWhoDidIt() throws Exception {
    String flag = inbox.raised(0);
    inbox.act("liaison02", flag, "acknowledge", 0);
    inbox.act("liaison02", flag, "start", 1);
    inbox.act("ops", flag, "replies", 2, Map.of("text", "We are on it"));
    Map<String, Object> note = Map.of("text", "Late", "mentions", List.of(user("ops02")));
    inbox.act("liaison02", flag, "notes", 2, note);
    inbox.act("liaison02", flag, "assign", 2, Map.of("assigneeId", user("ops")));
    inbox.act("ops", flag, "resolve", 3, DONE);

    rep.await(flag, "FlagResolved", "FlagReplied", "FlagStarted", "FlagAcknowledged");
    liaison.await(flag, "FlagRaised");
    new Bell(api, "ops02").await(flag, "FlagNoted");
    new Bell(api, "ops").await(flag, "FlagAssigned");
    assertThat(new Bell(api, "manager04").about(flag)).isEmpty();
    assertThat(rep.page().toString()).doesNotContain("Wholesaler", "Shelf", "We are on it");
  }

  @Test
  void whatHappenedIsSaidInTheCallersLanguage() throws Exception {
    Map<String, Object> noticed = inbox.noticed(0);
    noticed.put("productId", new Field(api, "rep19").product(0));
    String flag = "anomaly-flags/" + inbox.raise(noticed).body().get("id").asText();
    inbox.act("ops", flag, "resolve", 0, DONE);
    rep.await(flag, "FlagResolved");
    JsonNode told = rep.about(flag).get(0);
    String outlet = told("select name from account where id = '%s'".formatted(inbox.outlet(0)));
    String product = told("select name from product where id = '%s'", noticed.get("productId"));
    String name = told("select display_name from crm_user where login = 'ops'");
    assertThat(told.get("text").asText())
        .isEqualTo("%s resolved your flag: Stock-out of %s at %s".formatted(name, product, outlet));
    assertThat(told.at("/by/name").asText()).isEqualTo(name);
    assertThat(told.has("readAt")).isFalse();
    JsonNode german =
        api.get("notifications").as("rep19").header("Accept-Language", "de").send().body();
    assertThat(german.at("/items/0/text").asText()).contains("hat Ihre Meldung gelöst");
  }

  @Test
  void aFlagThatNobodyAnswersForIsToldToOperations() throws Exception {
    for (String login : List.of("ops", "ops02")) {
      api.get("me").as(login).send();
    }
    String region = "region_id = (select region_id from territory where id = '%s')";
    String ended = "update ops_liaison set valid_to = %s where " + region;
    String territory = new Field(api, "rep19").territory;
    Stack.change(ended.formatted("current_date - 2", territory));
    try {
      String flag = inbox.raised(1);
      new Bell(api, "ops").await(flag, "FlagRaised");
      new Bell(api, "ops02").await(flag, "FlagRaised");
      assertThat(liaison.about(flag)).isEmpty();
    } finally {
      Stack.change(ended.formatted("null", territory));
    }
  }

  @Test
  void whatIsOutOfScopeIsNeitherShownNorCounted() throws Exception {
    Inbox elsewhere = new Inbox(api, "rep06");
    String flag = elsewhere.raised(2);
    int unread = liaison.unread();
    elsewhere.act("ops", flag, "assign", 0, Map.of("assigneeId", user("liaison02")));
    Bell.settled(flag);
    assertThat(
            Stack.number(
                "select count(*) from notification where type = 'FlagAssigned' and object_id = '%s'"
                    .formatted(Inbox.id(flag))))
        .isOne();
    assertThat(liaison.about(flag)).isEmpty();
    assertThat(liaison.unread()).isEqualTo(unread);
  }

  @Test
  void theReportersOfMergedFlagsHearTheOutcomeOfTheirOwn() throws Exception {
    Inbox other = new Inbox(api, "rep21");
    Bell otherRep = new Bell(api, "rep21");
    String first = inbox.raised(3);
    String second = other.raised(3);
    inbox.act("liaison02", second, "merge", 0, Map.of("intoId", Inbox.id(first)));
    inbox.act("liaison02", first, "dismiss", 1, Map.of("reason", "Known"));
    otherRep.await(second, "FlagDismissed", "FlagMerged");
    rep.await(first, "FlagDismissed");
    assertThat(otherRep.about(first)).isEmpty();
  }

  @Test
  void anUndoneActIsForgottenUnlessItWasReadOrMailed() throws Exception {
    String flag = inbox.raised(4);
    inbox.act("liaison02", flag, "resolve", 0, DONE);
    rep.await(flag, "FlagResolved");
    inbox.act("liaison02", flag, "undo", 1);
    rep.await(flag);
    inbox.act("liaison02", flag, "acknowledge", 2);
    rep.await(flag, "FlagAcknowledged");
    read("rep19", Map.of("ids", List.of(rep.about(flag).get(0).get("id").asText())));
    inbox.act("liaison02", flag, "undo", 3);
    rep.await(flag, "FlagActUndone", "FlagAcknowledged");
  }

  @Test
  void anEventThatIsToldTwiceIsHeardOnce() throws Exception {
    String flag = inbox.raised(5);
    liaison.await(flag, "FlagRaised");
    Stack.change(
        ("insert into outbox_event (id, type, object_type, object_id, object_version, order_id,"
                + " user_id, at, next_try_at, after) select event_id, type, object_type, object_id,"
                + " 0, object_id, actor_id, at, now(), cast(json_build_object('assigneeId',"
                + " recipient_id) as jsonb) from notification where object_id = '%s'")
            .formatted(Inbox.id(flag)));
    Bell.settled(flag);
    assertThat(liaison.typesAbout(flag)).containsExactly("FlagRaised");
  }

  @Test
  void eachReadsTheOwnAndOtherDevicesHear() throws Exception {
    List<String> ids = threeOf(inbox.raised(6));
    int unread = rep.unread();
    read("liaison02", Map.of("ids", ids));
    assertThat(rep.unread()).isEqualTo(unread);
    try (Ear ear = Ear.ready(application(), "rep19");
        Ear ops = Ear.ready(application(), "ops")) {
      read("rep19", Map.of("ids", List.of(ids.get(2), UUID.randomUUID().toString())));
      ear.await(Ear.of("NotificationsRead", ids.get(2)));
      assertThat(rep.unread()).isEqualTo(unread - 1);
      ops.await(Ear.of("FlagRaised", Inbox.id(inbox.raised(6))));
      assertThat(ops.heard()).noneMatch(event -> event.name().equals("NotificationsRead"));
    }
  }

  @Test
  void whatIsReadUpToAPlaceIsReadAndPagesGoOn() throws Exception {
    List<String> ids = threeOf(inbox.raised(6));
    read("rep19", Map.of("upTo", ids.get(1)));
    JsonNode left = api.get("notifications?unread=true&limit=1").as("rep19").send().body();
    assertThat(left.at("/items/0/id").asText()).isEqualTo(ids.get(0));
    assertThat(left.get("total").asInt()).isEqualTo(left.get("unread").asInt()).isOne();
    JsonNode all = api.get("notifications?limit=2").as("rep19").send().body();
    assertThat(all.at("/items/1/readAt").asText()).isNotBlank();
    String next = "notifications?limit=2&after=" + all.get("next").asText();
    assertThat(api.get(next).as("rep19").send().body().at("/items/0/id").asText())
        .isEqualTo(ids.get(2));
  }

  private List<String> threeOf(String flag) throws Exception {
    inbox.act("liaison02", flag, "acknowledge", 0);
    inbox.act("liaison02", flag, "start", 1);
    inbox.act("liaison02", flag, "resolve", 2, DONE);
    rep.await(flag, "FlagResolved", "FlagStarted", "FlagAcknowledged");
    return rep.about(flag).stream().map(item -> item.get("id").asText()).toList();
  }

  @Test
  void whatIsNoReadingIsRefused() throws Exception {
    String id = UUID.randomUUID().toString();
    assertThat(read("rep19", Map.of()).fields()).containsExactly("ids", "upTo");
    assertThat(read("rep19", Map.of("upTo", id, "ids", List.of(id))).status()).isEqualTo(422);
    assertThat(read("rep19", Map.of("ids", List.of())).fields()).containsExactly("ids");
    assertThat(api.get("notifications?after=x").as("rep19").send().problem()).isEqualTo("bad-page");
  }

  @Test
  void theRecipientAloneHearsThatThereIsOneAlsoAfterACut() throws Exception {
    String flag = inbox.raised(7);
    Bell.settled(flag);
    List<String> others = List.of("ops", "liaison02", "manager04", "rep21");
    String mark;
    try (Ear ear = Ear.ready(application(), "rep19")) {
      mark = ear.lastId();
      inbox.act("liaison02", flag, "start", 0);
      rep.await(flag, "FlagStarted");
      String id = rep.about(flag).get(0).get("id").asText();
      assertThat(ear.await(Ear.of("NotificationAdded", id)).data())
          .contains("\"objectType\":\"Notification\"")
          .doesNotContain("territoryId", "regionId");
    }
    String id = rep.about(flag).get(0).get("id").asText();
    try (Ear again = Ear.open(application(), "rep19", mark)) {
      again.await(Ear.of("NotificationAdded", id));
    }
    for (String login : others) {
      try (Ear ear = Ear.open(application(), login, mark)) {
        ear.await(event -> event.name().equals("ready"));
        String theirs = Inbox.id(new Inbox(api, "rep21").raised(0));
        ear.await(Ear.of("FlagRaised", theirs));
        assertThat(ear.heard()).noneMatch(event -> event.data().contains(id));
      }
    }
  }

  private Api.Reply read(String who, Map<String, ?> what) throws Exception {
    return api.post("notifications/read").as(who).json(what).send();
  }

  private static String user(String login) {
    return told("select id from crm_user where login = '%s'", login);
  }

  private static String told(String sql, Object... arguments) {
    return Stack.text(sql.formatted(arguments));
  }
}
