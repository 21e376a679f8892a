package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One node keeps new photos in a bucket, the other in the database; both show all of them. */
class BucketIT extends Slice {

  private static final String REP = "rep21";

  private Api other;
  private String flag;

  @BeforeEach
  void raiseAFlag() throws Exception {
    other = new Api(URI.create(Stack.secondNode()));
    flag = new Inbox(other, REP).raised(0);
  }

  @Test
  void aPhotoLiesInTheBucketAloneUntilItIsRemoved() throws Exception {
    String photo = newPhoto();
    assertThat(add(photo, 1).status()).isEqualTo(201);
    assertThat(add(photo, 1).status()).isEqualTo(200);
    String key = key(photo);
    assertThat(Stack.bucket().holds(key)).isTrue();
    assertThat(
            Stack.number(
                "select count(*) from attachment_content where attachment_id = " + id(photo)))
        .isZero();
    assertThat(announced(key)).isZero();

    byte[] shown = other.get(photo).as("ops").send().raw().body();
    assertThat(Stack.number("select size from attachment where id = " + id(photo)))
        .isEqualTo(shown.length);
    assertThat(api.get(photo).as("liaison02").send().raw().body()).isEqualTo(shown);
    assertThat(api.delete(photo).as(REP).send().status()).isEqualTo(204);
    assertThat(other.get(photo).as("ops").send().status()).isEqualTo(404);
    await(() -> !Stack.bucket().holds(key));
  }

  @Test
  void whatTheDatabaseHoldsIsShownByWhoKeepsNewOnesInTheBucket() throws Exception {
    String photo = newPhoto();
    int before = Stack.bucket().size();
    assertThat(api.put(photo).bytes(Camera.photo(2), "image/jpeg").as(REP).send().status())
        .isEqualTo(201);
    assertThat(Stack.bucket().size()).isEqualTo(before);
    assertThat(other.get(photo).as(REP).send().raw().body())
        .isEqualTo(api.get(photo).as(REP).send().raw().body());
  }

  @Test
  void whileTheBucketIsAwayNothingIsStoredAndLaterAllIsWell() throws Exception {
    String there = newPhoto();
    add(there, 3);
    String photo = newPhoto();
    Stack.bucket().stop();
    try {
      Api.Reply refused = add(photo, 4);
      assertThat(refused.problem()).isEqualTo("service-unavailable");
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(other.get(there).as(REP).send().problem()).isEqualTo("service-unavailable");
      assertThat(Stack.number("select count(*) from attachment where id = " + id(photo))).isZero();
    } finally {
      Stack.bucket().comeBack();
    }
    assertThat(add(photo, 4).status()).isEqualTo(201);
    assertThat(other.get(there).as(REP).send().status()).isEqualTo(200);
  }

  @Test
  void anObjectOfWhichNoPhotoCameIsSweptAway() throws Exception {
    String kept = newPhoto();
    add(kept, 5);
    int before = Stack.bucket().size();
    Stack.change("alter table attachment add constraint broken check (size < 0) not valid");
    try {
      assertThat(add(newPhoto(), 6).status()).isEqualTo(500);
    } finally {
      Stack.change("alter table attachment drop constraint broken");
    }
    assertThat(Stack.bucket().size()).isEqualTo(before + 1);
    Stack.change("update outbox_event set next_try_at = now() where type = 'ObjectAnnounced'");
    await(() -> Stack.bucket().size() == before);
    assertThat(other.get(kept).as(REP).send().status()).isEqualTo(200);
  }

  private String newPhoto() {
    return flag + "/photos/" + UUID.randomUUID();
  }

  private Api.Reply add(String photo, int number) throws Exception {
    return other.put(photo).bytes(Camera.photo(number), "image/jpeg").as(REP).send();
  }

  private static String id(String photo) {
    return "'" + photo.substring(photo.lastIndexOf('/') + 1) + "'";
  }

  private static String key(String photo) {
    return Stack.text("select object_key from attachment where store = 'S3' and id = " + id(photo));
  }

  private static long announced(String key) {
    return Stack.number("select count(*) from outbox_event where object_id = '" + key + "'");
  }

  private static void await(BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }
}
