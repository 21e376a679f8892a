package io.fieldcontract.anomaly.rest;

import io.fieldcontract.anomaly.FlagFilter;
import io.fieldcontract.anomaly.FlagStatus;
import io.fieldcontract.anomaly.FlagType;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;

/** Which flags are asked for. */
public class FlagSearch {

  @QueryParam("status")
  private Set<FlagStatus> statuses;

  @QueryParam("type")
  private FlagType type;

  @QueryParam("region")
  private UUID region;

  @QueryParam("territory")
  private UUID territory;

  @QueryParam("account")
  private UUID account;

  @QueryParam("assignee")
  private UUID assignee;

  @QueryParam("mine")
  @DefaultValue("false")
  private boolean mine;

  @QueryParam("q")
  @Size(max = 100)
  private String question;

  FlagFilter filter() {
    return new FlagFilter(
        statuses,
        type,
        region == null ? null : new RegionId(region),
        territory == null ? null : new TerritoryId(territory),
        account,
        assignee == null ? null : new UserId(assignee),
        mine,
        question);
  }
}
