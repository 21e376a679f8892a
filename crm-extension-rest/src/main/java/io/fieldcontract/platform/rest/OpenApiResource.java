package io.fieldcontract.platform.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** Serves the OpenAPI document, the contract that the tests hold every answer to. */
@Path("openapi.yaml")
@ApplicationScoped
@PermitAll
public class OpenApiResource {

  /** The document. */
  @GET
  @Produces("application/yaml")
  public InputStream document() {
    return OpenApiResource.class.getResourceAsStream("/openapi.yaml");
  }
}
