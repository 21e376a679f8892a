package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Region;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;

/**
 * Loads each region's business calendar: Monday to Friday in its zone, in every second region with
 * a lunch break and a free afternoon on Christmas Eve, with the holidays of all years from the
 * first call to two years from now.
 */
final class CalendarTables {
  private static final int YEARS_AHEAD = 2;

  private final Company company;
  private final CopyTable calendars;
  private final CopyTable versions;

  CalendarTables(Company company, CopyManager copy) {
    this.company = company;
    calendars = new CopyTable(copy, "business_calendar", "id, region_id, current_number");
    versions =
        new CopyTable(copy, "business_calendar_version", "calendar_id, number, content, made_at");
  }

  void load() throws SQLException, IOException {
    for (Region region : company.places().regions()) {
      UUID id = company.ids().of(Kind.CALENDAR, region.number());
      calendars.row(id, region.id(), 1);
      versions.row(
          id,
          1,
          content(region),
          company.opening().atTime(LocalTime.NOON).atZone(region.zone()).toInstant());
    }
    calendars.flush();
    versions.flush();
  }

  private String content(Region region) {
    int first = company.opening().getYear();
    int last = company.size().today().getYear() + YEARS_AHEAD;
    boolean lunch = region.number() % 2 == 1;
    String hours = lunch ? "[\"08:30-12:00\", \"13:00-17:00\"]" : "[\"09:00-17:00\"]";
    Map<LocalDate, String> days = new TreeMap<>();
    for (int year = first; year <= last; year++) {
      WorkDays.holidays(year).forEach((date, name) -> days.put(date, day(date, name, "[]")));
      LocalDate eve = LocalDate.of(year, Month.DECEMBER, 24);
      if (lunch) {
        days.putIfAbsent(eve, day(eve, "Christmas Eve", "[\"08:30-12:00\"]"));
      }
    }
    return "{\"name\": \"%s\", \"zoneId\": \"%s\", \"firstYear\": %d, \"lastYear\": %d, "
            .formatted(region.name(), region.zone(), first, last)
        + "\"week\": {%s}, \"holidays\": [%s]}"
            .formatted(week(hours), String.join(", ", days.values()));
  }

  private static String week(String hours) {
    return Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
        .map(day -> "\"%s\": %s".formatted(day, hours))
        .collect(Collectors.joining(", "));
  }

  private static String day(LocalDate date, String name, String hours) {
    return "{\"date\": \"%s\", \"name\": \"%s\", \"hours\": %s}".formatted(date, name, hours);
  }
}
