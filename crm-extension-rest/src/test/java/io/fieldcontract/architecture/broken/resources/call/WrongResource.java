package io.fieldcontract.architecture.broken.resources.call;

import jakarta.ws.rs.GET;

class WrongResource {
  @GET
  public void call() {}
}
