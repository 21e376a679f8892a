package io.fieldcontract.terms.rest;

import io.fieldcontract.terms.CalendarContent;
import io.fieldcontract.terms.CalendarContent.DayOff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a version of a calendar is to say.
 *
 * @param regionId for a first version alone
 * @param week ranges such as 09:00-17:30 by weekday; a weekday that is missing is free
 */
public record CalendarInput(
    UUID regionId,
    @NotBlank @Size(max = 120) String name,
    @NotNull String zoneId,
    @NotNull @Min(2000) @Max(2100) Integer firstYear,
    @NotNull @Min(2000) @Max(2100) Integer lastYear,
    @NotNull Map<@NotNull DayOfWeek, @NotNull @Size(max = 10) List<@NotNull String>> week,
    @NotNull @Size(max = 2000) List<@Valid @NotNull HolidayInput> holidays) {

  /**
   * A holiday.
   *
   * @param hours when people work all the same; null for not at all
   */
  public record HolidayInput(
      @NotNull LocalDate date,
      @NotBlank @Size(max = 120) String name,
      @Size(max = 10) List<@NotNull String> hours) {}

  CalendarContent content() {
    return new CalendarContent(
        name,
        zoneId,
        firstYear,
        lastYear,
        week,
        holidays.stream().map(day -> new DayOff(day.date(), day.name(), day.hours())).toList());
  }
}
