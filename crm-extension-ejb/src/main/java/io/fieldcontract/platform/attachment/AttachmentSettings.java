package io.fieldcontract.platform.attachment;

import io.fieldcontract.platform.settings.InvalidSettingException;
import io.fieldcontract.platform.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where attachments are kept.
 *
 * @param place of new ones
 * @param bucket of new ones and of those that were kept there before
 */
record AttachmentSettings(ContentPlace place, Optional<S3Bucket> bucket) {

  /**
   * The settings {@code crm.attachments.<name>}.
   *
   * @throws InvalidSettingException when one is missing or wrong
   */
  static AttachmentSettings from(Properties properties, Map<String, String> environment) {
    Settings settings = new Settings("attachments", properties, environment);
    String store = settings.optional("store", "database").oneOf(List.of("database", "s3"));
    ContentPlace place = ContentPlace.valueOf(store.toUpperCase(Locale.ROOT));
    boolean wanted = place == ContentPlace.S3 || settings.find("s3.bucket").isPresent();
    return new AttachmentSettings(
        place, wanted ? Optional.of(S3Bucket.of(settings)) : Optional.empty());
  }
}
