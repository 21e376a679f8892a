package io.fieldcontract.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings when the module starts: a wrong one stops the start, not the first photo. */
@ApplicationScoped
class AttachmentSettingsAtStart {

  @Produces
  @Singleton
  AttachmentSettings attachmentSettings() {
    return AttachmentSettings.from(System.getProperties(), System.getenv());
  }

  void read(
      @Observes @Initialized(ApplicationScoped.class) Object start, AttachmentSettings settings) {
    System.getLogger(AttachmentSettingsAtStart.class.getName())
        .log(
            System.Logger.Level.INFO,
            "Attachments are kept in {0}",
            settings.place() == ContentPlace.S3 ? settings.bucket().get() : "the database");
  }
}
