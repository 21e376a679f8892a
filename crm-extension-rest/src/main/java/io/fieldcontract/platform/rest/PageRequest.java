package io.fieldcontract.platform.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which page of a list is asked for. */
public class PageRequest {

  @QueryParam("after")
  @Size(max = 400)
  private String after;

  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  private int limit;

  /** {@code next} of the page before; null for the first. */
  public String after() {
    return after;
  }

  /** At most so many items, 1 to 200. */
  public int limit() {
    return limit;
  }
}
