package io.fieldcontract.security.rest;

import io.fieldcontract.security.KeycloakSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Tells the browser where to sign in. */
@Path("client-config")
@ApplicationScoped
@PermitAll
@Produces("application/json")
public class ClientConfigResource {

  @Inject private KeycloakSettings keycloak;

  /** The sign-in settings, and the version of the API. */
  public record ClientConfig(String authServerUrl, String realm, String clientId, String version) {}

  /** The settings of this server. */
  @GET
  public ClientConfig clientConfig() {
    return new ClientConfig(
        keycloak.authServerUrl().toString(), keycloak.realm(), keycloak.resource(), "1.0.0");
  }
}
