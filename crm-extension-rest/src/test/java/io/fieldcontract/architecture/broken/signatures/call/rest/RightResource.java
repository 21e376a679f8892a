package io.fieldcontract.architecture.broken.signatures.call.rest;

import jakarta.ws.rs.GET;
import java.util.List;

class RightResource {
  @GET
  public List<String> calls() {
    return List.of();
  }
}
