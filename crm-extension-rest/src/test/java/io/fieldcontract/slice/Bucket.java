package io.fieldcontract.slice;

import io.fieldcontract.local.Ports;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A bucket in memory behind a real server of the S3 API, which checks signatures. */
final class Bucket {

  private static final String NAME = "crm-attachments";
  private static final String KEY = "test";
  private static final String SECRET = "tests-only";

  private final int port = Ports.free(); // kept when it comes back
  private final BlobStore content = new TransientNio2BlobStore();
  private S3Proxy server;

  private Bucket() {}

  static Bucket start() {
    Bucket bucket = new Bucket();
    bucket.content.createContainer(NAME);
    bucket.comeBack();
    return bucket;
  }

  /** What a node is told, as JSON; new attachments do not go there unless it is told so too. */
  String settings() {
    return """
        {"s3.endpoint": "http://127.0.0.1:%d", "s3.bucket": "%s",
         "s3.access-key": "%s", "s3.secret-key": "%s"}"""
        .formatted(port, NAME, KEY, SECRET);
  }

  boolean holds(String key) {
    return content.blobExists(NAME, key);
  }

  int size() {
    return content.list(NAME).contents().size();
  }

  /** The server is away; the bucket keeps what it holds. */
  void stop() {
    try {
      server.stop();
    } catch (Exception e) { // as its interface has it
      throw new IllegalStateException(e);
    }
  }

  void comeBack() {
    server =
        S3Proxy.builder()
            .blobStore(content)
            .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .build();
    try {
      server.start();
    } catch (Exception e) { // as its interface has it
      throw new IllegalStateException(e);
    }
  }
}
