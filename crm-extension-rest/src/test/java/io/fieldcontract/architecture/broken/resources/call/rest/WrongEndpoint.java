package io.fieldcontract.architecture.broken.resources.call.rest;

import jakarta.ws.rs.DELETE;

class WrongEndpoint {
  @DELETE
  public void call() {}
}
