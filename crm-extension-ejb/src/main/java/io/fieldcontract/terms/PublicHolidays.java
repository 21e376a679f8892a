package io.fieldcontract.terms;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.terms.CalendarContent.DayOff;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Public and bank holidays by country and subdivision, from a library; observances are none. */
public final class PublicHolidays {

  private PublicHolidays() {}

  /** A country, or a part of one, by its code in ISO 3166 in lower case. */
  public record Place(String code, String name, List<Place> parts) {}

  /** All countries that are known, with their parts, by name in the language. */
  public static List<Place> places(Locale language) {
    return sorted(
        codes().stream().map(code -> place(code, manager(code).getCalendarHierarchy(), language)));
  }

  /**
   * The holidays of a country's part in the years from one to another, by date, named in the
   * language; of several on a date the first by name.
   *
   * @param subdivision such as by, or by/mu for a part of it; null for what holds in the whole
   *     country
   * @throws Problem INVALID_INPUT for a country or a subdivision that is not known
   */
  static List<DayOff> of(String country, String subdivision, int from, int to, Locale language) {
    if (!codes().contains(country)) {
      throw new Problem(ProblemType.INVALID_INPUT, "country");
    }
    HolidayManager manager = manager(country);
    String[] part = subdivision == null ? new String[0] : subdivision.split("/", -1);
    mustKnow(part, manager.getCalendarHierarchy());
    Map<LocalDate, DayOff> days = new TreeMap<>();
    IntStream.rangeClosed(from, to)
        .mapToObj(year -> manager.getHolidays(Year.of(year), part))
        .flatMap(Set::stream)
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .filter(holiday -> holiday.getDate().getYear() >= from && holiday.getDate().getYear() <= to)
        .sorted(Comparator.comparing(holiday -> holiday.getDescription(language)))
        .forEach(holiday -> days.putIfAbsent(holiday.getDate(), day(holiday, language)));
    return List.copyOf(days.values());
  }

  // The library knows some markets too, whose codes are longer.
  private static Set<String> codes() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2)
        .map(code -> code.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static void mustKnow(String[] part, CalendarHierarchy country) {
    CalendarHierarchy place = country;
    for (String code : part) {
      place = place.getChildren().get(code);
      if (place == null) {
        throw new Problem(ProblemType.INVALID_INPUT, "subdivision");
      }
    }
  }

  private static DayOff day(Holiday holiday, Locale language) {
    return new DayOff(holiday.getDate(), holiday.getDescription(language), List.of());
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }

  private static Place place(String code, CalendarHierarchy hierarchy, Locale language) {
    return new Place(
        code,
        hierarchy.getDescription(language),
        sorted(
            hierarchy.getChildren().entrySet().stream()
                .map(part -> place(part.getKey(), part.getValue(), language))));
  }

  private static List<Place> sorted(Stream<Place> places) {
    return places.sorted(Comparator.comparing(Place::name)).toList();
  }
}
