package io.fieldcontract.architecture.broken.roles.call.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PATCH;

@RolesAllowed("rep")
class WrongOpenResource {
  @PATCH
  @PermitAll
  public void call() {}
}
