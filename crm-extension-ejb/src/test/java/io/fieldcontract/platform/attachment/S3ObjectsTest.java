package io.fieldcontract.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server of the S3 API, which checks signatures. */
class S3ObjectsTest {

  private static final String BUCKET = "crm-attachments";
  private static final Clock CLOCK = Clock.systemUTC();

  private final BlobStore content = new TransientNio2BlobStore();
  private final UUID key = Ids.next();
  private final byte[] photo = Pictures.jpeg(320, 200);
  private S3Proxy server;
  private S3Objects objects;

  @BeforeEach
  void startServer() throws Exception {
    server =
        S3Proxy.builder()
            .blobStore(content)
            .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
            .endpoint(URI.create("http://127.0.0.1:0"))
            .build();
    server.start();
    objects = objects(bucket(server.getPort(), "secret"), CLOCK);
    content.createContainer(BUCKET);
  }

  @AfterEach
  void stopServer() throws Exception {
    server.stop();
  }

  @Test
  void whatIsPutIsThereUntilItIsDeleted() {
    objects.put(key, photo, "image/jpeg");
    assertThat(objects.get(key)).isEqualTo(photo);
    objects.delete(key);
    assertThatThrownBy(() -> objects.get(key)).isInstanceOf(IllegalStateException.class);
    objects.delete(key); // again, as a repeated event does
  }

  @Test
  void aWrongSecretIsRefused() {
    S3Objects wrong = objects(bucket(server.getPort(), "guessed"), CLOCK);
    unavailable(() -> wrong.put(key, photo, "image/jpeg"));
    objects.put(key, photo, "image/jpeg");
    unavailable(() -> wrong.get(key));
    unavailable(() -> wrong.delete(key));
    assertThat(objects.get(key)).isEqualTo(photo);
  }

  @Test
  void aClockThatIsFarAheadIsRefused() {
    Clock ahead = Clock.offset(CLOCK, Duration.ofHours(2));
    S3Objects early = objects(bucket(server.getPort(), "secret"), ahead);
    unavailable(() -> early.put(key, photo, "image/jpeg"));
  }

  @Test
  void aBucketThatIsNotThereIsUnavailable() throws Exception {
    content.deleteContainer(BUCKET);
    unavailable(() -> objects.put(key, photo, "image/jpeg"));
  }

  @Test
  void aServerThatIsAwayIsUnavailable() throws Exception {
    server.stop();
    unavailable(() -> objects.put(key, photo, "image/jpeg"));
    unavailable(() -> objects.get(key));
    unavailable(() -> objects.delete(key));
  }

  @Test
  void aServerThatBreaksOffIsUnavailable() throws Exception {
    try (ServerSocket broken = new ServerSocket(0)) {
      CompletableFuture<Void> closing =
          CompletableFuture.runAsync(
              () -> {
                try {
                  broken.accept().close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      S3Objects cut = objects(bucket(broken.getLocalPort(), "secret"), CLOCK);
      unavailable(() -> cut.put(key, photo, "image/jpeg"));
      closing.join();
    }
  }

  @Test
  void withoutABucketNothingIsRead() {
    S3Objects none =
        new S3Objects(new AttachmentSettings(ContentPlace.DATABASE, Optional.empty()), CLOCK);
    assertThatThrownBy(() -> none.get(key)).hasMessageContaining("crm.attachments.s3");
  }

  private static void unavailable(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.SERVICE_UNAVAILABLE));
  }

  private static S3Objects objects(S3Bucket bucket, Clock clock) {
    return new S3Objects(new AttachmentSettings(ContentPlace.S3, Optional.of(bucket)), clock);
  }

  private static S3Bucket bucket(int port, String secret) {
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    return new S3Bucket(endpoint, "eu-central-1", BUCKET, "key", secret, true);
  }
}
