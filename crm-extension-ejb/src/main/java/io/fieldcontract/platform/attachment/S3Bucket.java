package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.settings.InvalidSettingException;
import io.fieldcontract.platform.settings.Setting;
import io.fieldcontract.platform.settings.Settings;
import java.net.URI;
import java.util.UUID;

/**
 * A bucket of an S3-compatible service, and who may use it.
 *
 * @param endpoint of the service, without the bucket
 * @param pathStyle the bucket stands in the path, not in the host's name
 */
record S3Bucket(
    URI endpoint,
    String region,
    String name,
    String accessKey,
    String secretKey,
    boolean pathStyle) {

  private static final String NAME = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

  /**
   * As the settings have it.
   *
   * @throws InvalidSettingException when one is missing or wrong
   */
  static S3Bucket of(Settings settings) {
    Setting name = settings.required("s3.bucket");
    if (!name.value().matches(NAME)) {
      throw name.mustBe("a bucket's name: 3 to 63 of a-z, 0-9, dot and hyphen");
    }
    return new S3Bucket(
        settings.required("s3.endpoint").address(),
        settings.optional("s3.region", "us-east-1").value(),
        name.value(),
        settings.required("s3.access-key").value(),
        settings.required("s3.secret-key").value(),
        settings.optional("s3.path-style", "true").flag());
  }

  /** Where the object of a key is. */
  URI address(UUID key) {
    String host = pathStyle ? endpoint.getHost() : name + '.' + endpoint.getHost();
    String path = endpoint.getRawPath() + (pathStyle ? '/' + name + '/' : "/") + key;
    return URI.create(endpoint.getScheme() + "://" + host + port() + path);
  }

  // The usual port is left out, as the signature has it.
  private String port() {
    int usual = endpoint.getScheme().equals("https") ? 443 : 80;
    int port = endpoint.getPort();
    return port < 0 || port == usual ? "" : ":" + port;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return name + " at " + endpoint;
  }
}
