package io.fieldcontract.dashboard.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.RegionId;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/** Which weeks are asked for. */
public class WeekSearch {

  private static final int FIRST_YEAR = 2000;

  @QueryParam("week")
  private LocalDate week;

  @QueryParam("region")
  private UUID region;

  /**
   * The Monday of the week that was asked for, by any of its days; of the running one by default.
   *
   * @throws Problem INVALID_INPUT for a date of a week to come, or before 2000
   */
  LocalDate monday(LocalDate today) {
    LocalDate date = week == null ? today : week;
    if (date.getYear() < FIRST_YEAR || date.isAfter(endOfWeek(today))) {
      throw new Problem(ProblemType.INVALID_INPUT, "week");
    }
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate endOfWeek(LocalDate today) {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  /** The region; null for all in scope. */
  RegionId region() {
    return region == null ? null : new RegionId(region);
  }
}
