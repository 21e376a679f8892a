package io.fieldcontract.dispute.rest;

import io.fieldcontract.dispute.DisputeCategory;
import io.fieldcontract.dispute.DisputeFilter;
import io.fieldcontract.dispute.DisputeLevel;
import io.fieldcontract.dispute.DisputeStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;

/** Which disputes are asked for. */
public class DisputeSearch {

  @QueryParam("status")
  private Set<DisputeStatus> statuses;

  @QueryParam("level")
  private DisputeLevel level;

  @QueryParam("category")
  private DisputeCategory category;

  @QueryParam("region")
  private UUID region;

  @QueryParam("cycle")
  private UUID cycle;

  @QueryParam("mine")
  @DefaultValue("false")
  private boolean mine;

  @QueryParam("overdue")
  @DefaultValue("false")
  private boolean overdue;

  @QueryParam("q")
  @Size(max = 100)
  private String question;

  DisputeFilter filter() {
    return new DisputeFilter(statuses, level, category, region, cycle, mine, overdue, question);
  }
}
