package io.fieldcontract.architecture.broken.roles.call.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;

@RolesAllowed("rep")
class RightResource {
  @POST
  public void call() {}

  void notHttp() {}
}
