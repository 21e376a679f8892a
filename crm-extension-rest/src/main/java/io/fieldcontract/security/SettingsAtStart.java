package io.fieldcontract.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/**
 * Reads the settings when the module starts: a wrong one stops the start, not the first sign-in.
 */
@ApplicationScoped
class SettingsAtStart {

  void read(
      @Observes @Initialized(ApplicationScoped.class) Object start, KeycloakSettings settings) {
    System.getLogger(SettingsAtStart.class.getName())
        .log(System.Logger.Level.INFO, "Tokens are those of {0}", settings.issuer());
  }
}
