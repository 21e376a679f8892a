package io.fieldcontract.architecture.broken.signatures.call.rest;

import io.fieldcontract.architecture.broken.signatures.call.Call;
import jakarta.ws.rs.POST;

class WrongInputResource {
  @POST
  public void log(Call call) {}
}
