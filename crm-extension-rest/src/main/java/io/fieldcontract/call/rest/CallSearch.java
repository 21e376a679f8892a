package io.fieldcontract.call.rest;

import io.fieldcontract.call.CallFilter;
import io.fieldcontract.call.CallStatus;
import io.fieldcontract.platform.scope.TerritoryId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** Which calls are asked for. */
public class CallSearch {

  @QueryParam("status")
  private CallStatus status;

  @QueryParam("hcp")
  private UUID hcp;

  @QueryParam("territory")
  private UUID territory;

  @QueryParam("from")
  private LocalDate from;

  @QueryParam("to")
  private LocalDate to;

  @QueryParam("mine")
  @DefaultValue("false")
  private boolean mine;

  CallFilter filter() {
    return new CallFilter(
        status, hcp, territory == null ? null : new TerritoryId(territory), from, to, mine);
  }
}
