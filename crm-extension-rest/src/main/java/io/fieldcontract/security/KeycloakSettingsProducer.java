package io.fieldcontract.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings once; whoever injects them first meets the refusal of a wrong one. */
@ApplicationScoped
class KeycloakSettingsProducer {

  @Produces
  @Singleton
  KeycloakSettings keycloakSettings() {
    return KeycloakSettings.load();
  }
}
