package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The objects of the bucket that the settings name. */
@ApplicationScoped
class S3Objects {

  private static final System.Logger LOG = System.getLogger(S3Objects.class.getName());
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(15);
  private static final byte[] NOTHING = {};

  // java.net.http writes these by itself
  private static final Set<String> NOT_TO_SET = Set.of("host", "content-length");

  private static final Pattern CODE = Pattern.compile("<Code>(\\w+)</Code>");

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private S3Bucket bucket;
  private Clock clock;
  private HttpClient client;

  /** For the container's proxy. */
  protected S3Objects() {}

  @Inject
  S3Objects(AttachmentSettings settings, Clock clock) {
    this.bucket = settings.bucket().orElse(null);
    this.clock = clock;
    if (bucket != null) {
      this.client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(TO_CONNECT)
              .build();
    }
  }

  /**
   * Stores content.
   *
   * @throws Problem SERVICE_UNAVAILABLE when the service refuses or cannot be reached; the log says
   *     why
   */
  void put(UUID key, byte[] content, String mediaType) {
    HttpResponse<byte[]> answer = send(SdkHttpMethod.PUT, key, content, mediaType);
    if (answer.statusCode() != 200) {
      throw refused("PUT", answer);
    }
  }

  /**
   * Content stored before.
   *
   * @throws Problem SERVICE_UNAVAILABLE as {@link #put}
   * @throws IllegalStateException when it is not there any more
   */
  byte[] get(UUID key) {
    HttpResponse<byte[]> answer = send(SdkHttpMethod.GET, key, NOTHING, null);
    if (answer.statusCode() == 404) {
      throw new IllegalStateException("The object %s is not in %s".formatted(key, bucket));
    }
    if (answer.statusCode() != 200) {
      throw refused("GET", answer);
    }
    return answer.body();
  }

  /**
   * Removes content, if it is there.
   *
   * @throws Problem SERVICE_UNAVAILABLE as {@link #put}
   */
  void delete(UUID key) {
    HttpResponse<byte[]> answer = send(SdkHttpMethod.DELETE, key, NOTHING, null);
    if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404) {
      throw refused("DELETE", answer);
    }
  }

  private HttpResponse<byte[]> send(
      SdkHttpMethod method, UUID key, byte[] content, String mediaType) {
    if (bucket == null) {
      throw new IllegalStateException(
          "Attachments were kept in S3: give the settings crm.attachments.s3.* again");
    }
    try {
      return client.send(
          request(signed(method, key, content, mediaType), content), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The bucket {0} cannot be reached: {1}", bucket, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(ProblemType.SERVICE_UNAVAILABLE);
  }

  private SdkHttpRequest signed(SdkHttpMethod method, UUID key, byte[] content, String mediaType) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(method).uri(bucket.address(key));
    if (mediaType != null) {
      request.putHeader("Content-Type", mediaType);
    }
    return signer
        .sign(
            to ->
                to.identity(AwsCredentialsIdentity.create(bucket.accessKey(), bucket.secretKey()))
                    .request(request.build())
                    .payload(ContentStreamProvider.fromByteArrayUnsafe(content))
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, bucket.region())
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
        .request();
  }

  private static HttpRequest request(SdkHttpRequest signed, byte[] content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(signed.getUri())
            .timeout(TO_ANSWER)
            .method(
                signed.method().name(),
                content.length == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(content));
    signed.headers().entrySet().stream()
        .filter(header -> !NOT_TO_SET.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .flatMap(header -> header.getValue().stream().map(v -> Map.entry(header.getKey(), v)))
        .forEach(header -> request.header(header.getKey(), header.getValue()));
    return request.build();
  }

  private Problem refused(String method, HttpResponse<byte[]> answer) {
    Matcher code = CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
    LOG.log(
        System.Logger.Level.WARNING,
        "The bucket {0} refuses {1}: {2} {3}",
        bucket,
        method,
        answer.statusCode(),
        code.find() ? code.group(1) : "");
    return new Problem(ProblemType.SERVICE_UNAVAILABLE);
  }
}
