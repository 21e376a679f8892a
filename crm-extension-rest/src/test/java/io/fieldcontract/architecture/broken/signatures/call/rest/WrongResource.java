package io.fieldcontract.architecture.broken.signatures.call.rest;

import io.fieldcontract.architecture.broken.signatures.call.Call;
import jakarta.ws.rs.GET;

class WrongResource {
  @GET
  public Call call() {
    return null;
  }
}
