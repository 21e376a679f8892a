package io.fieldcontract.architecture.broken.signatures.call.rest;

import io.fieldcontract.architecture.broken.signatures.call.Call;
import jakarta.ws.rs.GET;
import java.util.List;
import java.util.Map;

class WrongListResource {
  @GET
  public Map<String, List<Call>> calls() {
    return Map.of();
  }
}
