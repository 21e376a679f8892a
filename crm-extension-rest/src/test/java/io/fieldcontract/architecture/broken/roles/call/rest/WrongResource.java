package io.fieldcontract.architecture.broken.roles.call.rest;

import jakarta.ws.rs.GET;

class WrongResource {
  @GET
  public String call() {
    return "";
  }
}
