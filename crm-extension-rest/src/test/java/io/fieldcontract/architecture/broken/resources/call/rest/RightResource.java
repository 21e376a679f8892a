package io.fieldcontract.architecture.broken.resources.call.rest;

import jakarta.ws.rs.PUT;

class RightResource {
  @PUT
  public void call() {}
}
