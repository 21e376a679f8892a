package io.fieldcontract.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the address once, when the module starts: a wrong one stops the start. */
@ApplicationScoped
class PublicUrlProducer {

  @Produces
  @Singleton
  PublicUrl publicUrl() {
    return PublicUrl.from(System.getProperties(), System.getenv());
  }

  void read(@Observes @Initialized(ApplicationScoped.class) Object start, PublicUrl url) {
    System.getLogger(PublicUrlProducer.class.getName())
        .log(System.Logger.Level.INFO, "Mail links lead to {0}", url.value());
  }
}
