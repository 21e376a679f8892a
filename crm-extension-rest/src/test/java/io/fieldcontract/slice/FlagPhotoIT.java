package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos of a flag, from the phone that sends them to those who see them, and to nobody else. */
class FlagPhotoIT extends Slice {

  private static final String REP = "rep19";
  private static final String LIAISON = "liaison02";
  private static final int LARGEST = 5 * 1024 * 1024;

  private Inbox inbox;
  private String flag;

  @BeforeEach
  void raiseAFlag() throws Exception {
    inbox = new Inbox(api, REP);
    flag = inbox.raised(0);
  }

  @Test
  void aPhotoIsShownUprightAndWithoutItsPlaceToWhoSeesTheFlag() throws Exception {
    byte[] sent = Camera.photo(1);
    assertThat(text(sent)).contains(Camera.PLACE);
    String photo = newPhoto();
    Api.Reply added = add(photo, sent);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).endsWith(photo);
    assertThat(added.body().get("width").asInt()).isEqualTo(480);
    assertThat(added.body().get("height").asInt()).isEqualTo(640);

    for (String who : List.of(REP, LIAISON, "ops", "manager04")) {
      Api.Reply shown = api.get(photo).as(who).send();
      assertThat(shown.status()).as(who).isEqualTo(200);
      assertThat(shown.raw().body()).hasSize(added.body().get("size").asInt());
      assertThat(text(shown.raw().body())).doesNotContain(Camera.PLACE, "Exif");
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown.raw().body()));
      assertThat(image.getWidth()).isEqualTo(480);
    }
    for (String who : List.of("rep20", "liaison", "manager")) {
      assertThat(api.get(photo).as(who).send().status()).as(who).isEqualTo(404);
    }
    JsonNode detail = api.get(flag).as(LIAISON).send().body();
    assertThat(detail.get("photos")).hasSize(1);
    assertThat(detail.at("/photos/0")).isEqualTo(added.body());
    assertThat(detail.at("/flag/photoCount").asInt()).isOne();
    // A photo does not keep anybody from acting on the flag.
    assertThat(inbox.act(LIAISON, flag, "acknowledge", 0).body().get("photoCount").asInt()).isOne();
  }

  @Test
  void nobodyKeepsOrRunsAPhoto() throws Exception {
    String photo = newPhoto();
    add(photo, Camera.photo(2));
    Api.Reply shown = api.get(photo).as(REP).send();
    assertThat(shown.raw().headers().allValues("Content-Type")).containsExactly("image/jpeg");
    assertThat(shown.raw().headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(shown.raw().headers().allValues("X-Content-Type-Options"))
        .containsExactly("nosniff");
    assertThat(shown.raw().headers().allValues("Content-Security-Policy"))
        .hasSize(1)
        .allMatch(policy -> policy.endsWith("; sandbox"));
    assertThat(shown.header("Content-Disposition"))
        .isEqualTo(
            "inline; filename=\"%s.jpg\"".formatted(photo.substring(photo.lastIndexOf('/') + 1)));
  }

  @Test
  void theSameAgainIsTheSamePhoto() throws Exception {
    String photo = newPhoto();
    JsonNode first = add(photo, Camera.photo(3)).body();
    Api.Reply again = add(photo, Camera.photo(3));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first);
    assertThat(add(photo, Camera.photo(4)).problem()).isEqualTo("id-taken");

    String elsewhere = inbox.raised(1);
    String there = photo.replace(flag, elsewhere);
    assertThat(add(there, Camera.photo(3)).problem()).isEqualTo("id-taken");
    assertThat(api.get(there).as(REP).send().status()).isEqualTo(404);
    String asAFlag = flag + "/photos/" + Inbox.id(elsewhere);
    assertThat(add(asAFlag, Camera.photo(3)).problem()).isEqualTo("id-taken");
    assertThat(count(flag)).isOne();
    assertThat(count(elsewhere)).isZero();
  }

  @Test
  void onlyTheReporterAddsAPhoto() throws Exception {
    String photo = newPhoto();
    byte[] image = Camera.photo(5);
    assertThat(put(photo, image).as("rep20").send().problem()).isEqualTo("not-found");
    assertThat(put(photo, image).as(LIAISON).send().problem()).isEqualTo("forbidden");
    assertThat(put(photo, image).as("ops").send().problem()).isEqualTo("forbidden");
    String nowhere = "anomaly-flags/" + UUID.randomUUID() + "/photos/" + UUID.randomUUID();
    assertThat(add(nowhere, image).problem()).isEqualTo("not-found");
    assertThat(add(flag + "/photos/first", image).problem()).isEqualTo("not-found");

    // A flag of one's own territory that a predecessor raised is seen, but not one's own.
    Stack.change(
        "update anomaly_flag set reported_by = (select id from crm_user where login = 'rep20')"
            + " where id = '%s'".formatted(Inbox.id(flag)));
    assertThat(add(photo, image).problem()).isEqualTo("not-your-flag");
    assertThat(put(photo, image).as("rep20").send().status()).isEqualTo(201);
    assertThat(api.delete(photo).as(REP).send().problem()).isEqualTo("not-your-flag");
    assertThat(api.get(photo).as(REP).send().status()).isEqualTo(200);
  }

  @Test
  void aRefusalIsHeardThoughNobodyReadThePhoto() throws Exception {
    byte[] large = Arrays.copyOf(Camera.photo(5), LARGEST);
    String photo = newPhoto();
    Api.Call noToken = put(photo, large).header("Authorization", "Bearer ended");
    assertThat(noToken.send().problem()).isEqualTo("unauthenticated");
    assertThat(put(photo, large).send().problem()).isEqualTo("unauthenticated");
    assertThat(put(photo, large).as(LIAISON).send().problem()).isEqualTo("forbidden");
  }

  @Test
  void aLatePhoneStillDelivers() throws Exception {
    inbox.act(LIAISON, flag, "resolve", 0, Map.of("done", "Delivered"));
    assertThat(add(newPhoto(), Camera.photo(6)).status()).isEqualTo(201);
  }

  @Test
  void aSixthPhotoIsRefused() throws Exception {
    String first = newPhoto();
    add(first, Camera.photo(0));
    for (int i = 1; i < 5; i++) {
      assertThat(add(newPhoto(), Camera.photo(i)).status()).isEqualTo(201);
    }
    assertThat(add(newPhoto(), Camera.photo(9)).problem()).isEqualTo("too-many-photos");
    assertThat(add(first, Camera.photo(0)).status()).isEqualTo(200);
    api.delete(first).as(REP).send();
    assertThat(add(newPhoto(), Camera.photo(9)).status()).isEqualTo(201);
    assertThat(count(flag)).isEqualTo(5);
  }

  @Test
  void fiveMegabytesAreTakenAndAByteMoreIsNot() throws Exception {
    byte[] most = Arrays.copyOf(Camera.photo(7), LARGEST);
    byte[] more = Arrays.copyOf(Camera.photo(7), LARGEST + 1);
    String photo = newPhoto();
    assertThat(add(photo, more).problem()).isEqualTo("photo-too-large");
    assertThat(api.put(photo).stream(more, "image/jpeg").as(REP).send().problem())
        .isEqualTo("photo-too-large");
    assertThat(add(photo, most).status()).isEqualTo(201);
    assertThat(api.get(photo).as(REP).send().raw().body().length).isLessThan(LARGEST / 4);
    assertThat(inbox.raise(Map.of("note", "x".repeat(70_000))).problem())
        .isEqualTo("body-too-large");
  }

  @Test
  void whatIsNoPhotoIsRefused() throws Exception {
    String photo = newPhoto();
    for (String text :
        List.of("", "GIF89a", "<svg/>", "<!doctype html><script>alert(1)</script>")) {
      assertThat(add(photo, text.getBytes(StandardCharsets.US_ASCII)).problem())
          .as(text)
          .isEqualTo("not-a-photo");
    }
    byte[] whole = Camera.photo(8);
    assertThat(add(photo, Arrays.copyOf(whole, whole.length / 2)).problem())
        .isEqualTo("not-a-photo");
    assertThat(api.put(photo).bytes(whole, "image/svg+xml").as(REP).send().problem())
        .isEqualTo("unsupported-media-type");
    assertThat(count(flag)).isZero();
    assertThat(api.put(photo).bytes(whole, "image/png").as(REP).send().status()).isEqualTo(201);
  }

  @Test
  void aRemovedPhotoIsGoneForGood() throws Exception {
    String photo = newPhoto();
    add(photo, Camera.photo(10));
    assertThat(api.delete(photo).as(LIAISON).send().status()).isEqualTo(403);
    assertThat(api.delete(photo).as("rep20").send().status()).isEqualTo(404);
    assertThat(api.delete(photo).as("ops").send().status()).isEqualTo(204);
    assertThat(api.delete(photo).as("ops").send().status()).isEqualTo(404);
    assertThat(api.get(photo).as(REP).send().status()).isEqualTo(404);
    assertThat(api.get(flag).as(REP).send().body().get("photos")).isEmpty();
    // A phone that did not hear the answer tries again.
    assertThat(add(photo, Camera.photo(10)).problem()).isEqualTo("attachment-removed");

    String id = photo.substring(photo.lastIndexOf('/') + 1);
    assertThat(
            Stack.number(
                "select count(*) from attachment_content where attachment_id = '" + id + "'"))
        .isZero();
    assertThat(
            Stack.text(
                ("select string_agg(action || ' ' || u.login, ', ' order by object_version)"
                        + " from audit_entry e join crm_user u on u.id = e.user_id"
                        + " where object_id = '%s'")
                    .formatted(id)))
        .isEqualTo("FlagPhotoAdded rep19, FlagPhotoRemoved ops");
  }

  @Test
  void openScreensHearOfPhotos() throws Exception {
    String photo = newPhoto();
    try (Ear liaison = Ear.ready(application(), LIAISON);
        Ear rep = Ear.ready(application(), REP);
        Ear elsewhere = Ear.ready(application(), "liaison")) {
      add(photo, Camera.photo(11));
      api.delete(photo).as(REP).send();
      for (Ear ear : List.of(liaison, rep)) {
        ear.await(Ear.of("FlagPhotoAdded", Inbox.id(flag)));
        ear.await(Ear.of("FlagPhotoRemoved", Inbox.id(flag)));
      }
      String theirs = Inbox.id(new Inbox(api, "rep").raised(0));
      elsewhere.await(Ear.of("FlagRaised", theirs));
      assertThat(elsewhere.heard()).noneMatch(e -> e.data().contains(Inbox.id(flag)));
    }
  }

  @Test
  void aFlagHasTheIdThatThePhoneGaveIt() throws Exception {
    UUID id = UUID.randomUUID();
    Map<String, Object> noticed = inbox.noticed(2);
    noticed.put("id", id.toString());
    String key = UUID.randomUUID().toString();
    Api.Reply raised = api.post("anomaly-flags").as(REP).key(key).json(noticed).send();
    assertThat(raised.status()).isEqualTo(201);
    assertThat(raised.body().get("id").asText()).isEqualTo(id.toString());
    Api.Reply repeated = api.post("anomaly-flags").as(REP).key(key).json(noticed).send();
    assertThat(repeated.body()).isEqualTo(raised.body());
    Api.Reply again = inbox.raise(noticed);
    assertThat(again.problem()).isEqualTo("id-taken");
    assertThat(again.fields()).containsExactly("id");

    Map<String, Object> elsewhere = new Inbox(api, "rep").noticed(0);
    for (String taken : List.of(id.toString(), Stack.text("select object_id from audit_entry"))) {
      elsewhere.put("id", taken);
      assertThat(new Inbox(api, "rep").raise(elsewhere).problem()).isEqualTo("id-taken");
    }
  }

  private String newPhoto() {
    return flag + "/photos/" + UUID.randomUUID();
  }

  private Api.Call put(String photo, byte[] image) {
    return api.put(photo).bytes(image, "image/jpeg");
  }

  private Api.Reply add(String photo, byte[] image) throws Exception {
    return put(photo, image).as(REP).send();
  }

  private long count(String flag) throws Exception {
    return api.get(flag).as("ops").send().body().at("/flag/photoCount").asLong();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
